import { UrgentLink } from '../urgent/urgent-link.tsx'
import { ComposeLink } from './compose-link.tsx'

/** What one begins at the head of the pages about Posts: the main action, and the one for emergencies. */
export function PostsHead() {
  return (
    <div class="row-of">
      <UrgentLink />
      <ComposeLink />
    </div>
  )
}
