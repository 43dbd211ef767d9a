import type { ComponentChildren } from 'preact'
import type { DecisionView, PostView } from '../../publishing/index.ts'
import { Notice } from '../views/notice.tsx'
import { PlainLayout } from '../views/plain-layout.tsx'
import { StateBadge } from '../views/state-badge.tsx'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** What became of a link that decides nothing any more. The Post's words are not shown again. */
export function DecidedPage({ found }: { found: DecisionView }) {
  const { decision } = useView().texts
  const { standing, post, person } = found
  if (standing === 'expired' || standing === 'revoked')
    return (
      <DeadPage title={decision.deadTitle}>
        {decision[standing]} {decision.whatNow}
      </DeadPage>
    )
  const mine = post.approvals.findLast(({ by }) => by.id === person.id)
  return (
    <PlainLayout title={mine ? decision.doneTitle : decision.decidedTitle}>
      <Told post={post} mine={mine} />
      <p>
        {decision.nowState}: <StateBadge state={post.state} />
      </p>
      <Waiting post={post} />
    </PlainLayout>
  )
}

type Made = PostView['approvals'][number]

function Told({ post, mine }: { post: PostView; mine: Made | undefined }) {
  const view = useView()
  const { decision } = view.texts
  if (mine !== undefined) {
    const at = instantText(mine.at, view)
    const isApproval = mine.decision === 'approved'
    return <Notice kind="good">{isApproval ? decision.youApproved(at) : decision.youReturned(at)}</Notice>
  }
  const last = post.approvals.at(-1)
  return last === undefined ? null : <Notice kind="plain">{decision.decided(last.by.name)}</Notice>
}

function Waiting({ post }: { post: PostView }) {
  const { decision } = useView().texts
  const given = post.approvals.filter(({ counts }) => counts).length
  return post.state === 'in-review' ? <p>{decision.waiting(given, post.approvalsNeeded)}</p> : null
}

/** Nobody made this link, or it was cut when it was copied. */
export function UnknownLinkPage() {
  const { decision } = useView().texts
  return <DeadPage title={decision.unknownTitle}>{decision.unknown}</DeadPage>
}

function DeadPage({ title, children }: { title: string; children: ComponentChildren }) {
  const { decision } = useView().texts
  return (
    <PlainLayout title={title}>
      <p>{children}</p>
      <p>
        <a class="btn btn-primary" href="/sign-in">
          {decision.signIn}
        </a>
      </p>
    </PlainLayout>
  )
}
