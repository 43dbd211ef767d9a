import type { JudgedLink } from '../../activity/index.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'

interface JudgedLinksProps {
  readonly judged: readonly JudgedLink[]
  /** Whether some wait for another time, or another day; they stand in the box again. */
  readonly hasMore: boolean
}

/** What became of each link that was just given. */
export function JudgedLinks({ judged, hasMore }: JudgedLinksProps) {
  const { links } = useView().texts
  if (judged.length === 0) return null
  const counted = judged.filter(({ verdict }) => verdict === 'counted').length
  return (
    <section class="stack panel" role="status">
      <h2>{links.outcome(counted, judged.length)}</h2>
      {hasMore && <p>{links.more}</p>}
      <ul class="stack">
        {judged.map(({ typed, verdict, knownFrom }) => (
          <li key={typed} class="stack small">
            <strong>
              <Icon name={verdict === 'counted' || verdict === 'known' ? 'circle-check' : 'alert-triangle'} />{' '}
              {links.verdicts[verdict]}
              {verdict === 'known' && knownFrom && ` (${links.knownFrom[knownFrom]})`}
            </strong>
            <div class="soft">{typed}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
