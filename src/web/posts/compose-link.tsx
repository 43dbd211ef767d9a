import { Icon } from '../views/icon.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** The main action of the pages about Posts, for those who may write. */
export function ComposeLink() {
  const view = useView()
  if (!viewerMay(view, 'posts.write')) return null
  return (
    <a class="btn btn-primary" href="/posts/new">
      <Icon name="plus" />
      {view.texts.posts.compose}
    </a>
  )
}
