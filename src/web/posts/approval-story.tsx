import type { ApprovalView, PostView } from '../../publishing/index.ts'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { useView } from '../views/view.ts'

/** Who approved or returned a Post, and how many approvals it has of those it needs. */
export function ApprovalStory({ post }: { post: PostView }) {
  const { approval } = useView().texts
  const { approvals, approvalsNeeded, state } = post
  const given = approvals.filter(({ counts }) => counts).length
  if (approvals.length === 0 && state !== 'in-review') return null
  return (
    <section class="stack">
      <h2>{approval.history}</h2>
      {approvalsNeeded > 0 && <p>{approval.count(given, approvalsNeeded)}</p>}
      {approvals.length > 0 && (
        <ol class="lines">
          {approvals.map(made => (
            <Line key={`${made.at.getTime()}-${made.by.id}`} made={made} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Line({ made }: { made: ApprovalView }) {
  const { approval } = useView().texts
  const { decision, by, at, via, reason, counts } = made
  const isApproval = decision === 'approved'
  return (
    <li class="step">
      <Icon name={isApproval ? 'circle-check' : 'arrow-back-up'} />
      <div>
        {isApproval ? approval.approved(by.name) : approval.returned(by.name)}
        {reason && <p>{reason}</p>}
        <div class="soft small">
          <Instant at={at} /> {approval.via[via]}
          {isApproval && !counts && ` (${approval.outdated})`}
        </div>
      </div>
    </li>
  )
}
