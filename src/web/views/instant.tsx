import { clockText, distanceText, exactText, instantText } from './time-text.ts'
import { useView } from './view.ts'

/** An instant as people say it, "T2 23/11, 19:30 (còn 3 giờ)"; exact on hover. */
export function Instant({ at, bare = false }: { at: Date; bare?: boolean }) {
  const view = useView()
  return (
    <time dateTime={at.toISOString()} title={exactText(at, view)}>
      {instantText(at, view)}
      {!bare && ` (${distanceText(at, view.now, view.texts)})`}
    </time>
  )
}

/** Only the time of day, where the day is already told. */
export function Clock({ at }: { at: Date }) {
  const view = useView()
  return (
    <time dateTime={at.toISOString()} title={exactText(at, view)}>
      {clockText(at, view.timeZone)}
    </time>
  )
}
