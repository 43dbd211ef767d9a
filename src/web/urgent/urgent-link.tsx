import { Icon } from '../views/icon.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** The way to the urgent form, beside the main action, for those who may write. */
export function UrgentLink() {
  const view = useView()
  if (!viewerMay(view, 'posts.write')) return null
  return (
    <a class="btn" href="/posts/urgent">
      <Icon name="urgent" />
      {view.texts.urgent.start}
    </a>
  )
}
