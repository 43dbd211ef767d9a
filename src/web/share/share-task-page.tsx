import type { ShareTaskWithAsks } from '../../planning/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

interface ShareTaskPageProps {
  readonly task: ShareTaskWithAsks
  /** The link of each branch, in the order of the asks. */
  readonly addresses: readonly string[]
}

/** One share task: what is asked, each branch's link to copy into its Zalo group, and who confirmed. */
export function ShareTaskPage({ task, addresses }: ShareTaskPageProps) {
  const { share } = useView().texts
  const left = task.askedCount - task.confirmedCount
  return (
    <Layout title={share.taskTitle}>
      {task.closedAt && <Notice kind="plain">{share.closedWhy}</Notice>}
      <p>
        <strong>{share.confirmed(task.confirmedCount, task.askedCount)}</strong>
        {task.shareCount !== null && ` · ${share.counted(task.shareCount)}`}
      </p>
      <p class="soft small">{share.countedWhy}</p>
      {!task.closedAt && left > 0 && <p>{share.linksWhy}</p>}
      <ul class="lines panel">
        {task.asks.map((ask, index) => (
          <AskLine key={ask.unitId} ask={ask} message={`${task.text}\n${addresses[index] ?? ''}`} />
        ))}
      </ul>
      {!task.closedAt && (
        <form method="post" action={`/posts/shares/${task.id}/close`}>
          <CsrfField />
          <button type="submit" class="btn">
            {share.close}
          </button>
        </form>
      )}
    </Layout>
  )
}

interface AskLineProps {
  readonly ask: ShareTaskWithAsks['asks'][number]
  /** What is copied to the branch, its link included. */
  readonly message: string
}

function AskLine({ ask, message }: AskLineProps) {
  const { share } = useView().texts
  return (
    <li class="stack">
      <strong>{ask.unitName}</strong>
      {ask.confirmedAt ? (
        <span>
          ✓ {share.hasShared}{' '}
          {ask.confirmedLink && (
            <a href={ask.confirmedLink} rel="noreferrer">
              {share.see}
            </a>
          )}
        </span>
      ) : (
        <textarea
          class="form-control"
          rows={4}
          readOnly
          aria-label={share.messageFor(ask.unitName)}
          value={message}
        />
      )}
    </li>
  )
}
