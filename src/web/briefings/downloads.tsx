import { BRIEF_FORMATS } from '../../briefing/index.ts'
import { useView } from '../views/view.ts'

/** Leads to the briefing as a file of each kind; `address` without its ending, `query` with its question mark. */
export function Downloads({ address, query }: { address: string; query: string }) {
  const { briefings } = useView().texts
  return (
    <p class="row-of near no-print">
      <span class="soft">{briefings.downloads}</span>
      {BRIEF_FORMATS.map(format => (
        <a key={format} class="btn btn-slim" href={`${address}.${format}${query}`}>
          {`.${format}`}
        </a>
      ))}
    </p>
  )
}
