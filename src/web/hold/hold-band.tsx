import { Instant } from '../views/instant.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** Says on every page that everything is on hold: why, since when, by whom. */
export function HoldBand() {
  const view = useView()
  const { hold } = view.texts
  if (view.hold === null) return null
  return (
    <aside class="hold-band" aria-label={hold.bandLabel}>
      <strong>{hold.band}</strong> {view.hold.reason} ({hold.since} <Instant at={view.hold.beganAt} bare />,{' '}
      {view.hold.beganBy}). {viewerMay(view, 'hold.set') && <a href="/posts/resume">{hold.resume}</a>}
    </aside>
  )
}
