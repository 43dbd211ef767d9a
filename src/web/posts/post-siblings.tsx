import type { PostView } from '../../publishing/index.ts'
import { StateBadge } from '../views/state-badge.tsx'
import { useView } from '../views/view.ts'

/** The Posts of other Pages that were written together with this one, each with its own state. */
export function PostSiblings({ siblings }: Pick<PostView, 'siblings'>) {
  const { post } = useView().texts
  if (siblings.length === 0) return null
  return (
    <section class="panel stack" aria-labelledby="siblings-title">
      <h2 id="siblings-title">{post.siblings}</h2>
      <ul class="lines">
        {siblings.map(({ id, pageName, state }) => (
          <li key={id} class="row-of apart">
            <a class="line-link" href={`/posts/${id}`}>
              {pageName}
            </a>
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
