import type { ListedShareTask } from '../../planning/index.ts'
import { PostsNav } from '../posts/posts-nav.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'

interface ShareListProps {
  readonly tasks: readonly ListedShareTask[]
  readonly next: string | null
}

/** Every share task with its counts, newest first. */
export function ShareListPage({ tasks, next }: ShareListProps) {
  const view = useView()
  const { share } = view.texts
  return (
    <Layout
      title={share.title}
      action={
        viewerMay(view, 'posts.write') && (
          <a class="btn btn-primary" href="/posts/share">
            <Icon name="plus" />
            {share.shareDo}
          </a>
        )
      }
    >
      <PostsNav />
      {tasks.length === 0 ? (
        <EmptyState icon="users" title={share.emptyTitle}>
          <p>{share.empty}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {tasks.map(task => (
            <TaskLine key={task.id} task={task} />
          ))}
        </ul>
      )}
      {next && (
        <a class="btn" href={`/posts/shares?cursor=${next}`}>
          {share.older}
        </a>
      )}
    </Layout>
  )
}

function TaskLine({ task }: { task: ListedShareTask }) {
  const view = useView()
  const { share } = view.texts
  const title = share.of(task.message.split('\n')[0] ?? '')
  return (
    <li class="stack">
      {viewerMay(view, 'planning.write') ? (
        <a class="line-link" href={`/posts/shares/${task.id}`}>
          {title}
        </a>
      ) : (
        <strong>{title}</strong>
      )}
      <div class="soft small">
        {share.confirmed(task.confirmedCount, task.askedCount)}
        {task.shareCount !== null && ` · ${share.counted(task.shareCount)}`}
        {task.closedAt && ` · ${share.closed}`} · {task.pageName} · <Instant at={task.createdAt} />
      </div>
    </li>
  )
}
