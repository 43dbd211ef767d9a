import { Icon } from '../views/icon.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** Leads to the question before everything is put on hold; to the list before it goes on, while it is. */
export function HoldLink() {
  const view = useView()
  const { hold } = view.texts
  if (!viewerMay(view, 'hold.set')) return null
  return view.hold === null ? (
    <a class="btn btn-quiet" href="/posts/hold">
      <Icon name="player-pause" />
      {hold.begin}
    </a>
  ) : (
    <a class="btn" href="/posts/resume">
      <Icon name="player-play" />
      {hold.resume}
    </a>
  )
}
