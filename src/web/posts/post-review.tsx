import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Notice } from '../views/notice.tsx'
import { ReturnFields } from '../views/return-fields.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { ApprovalStory } from './approval-story.tsx'

/** What reviewers said, and what this one may do. */
export function PostReview({ post }: { post: PostView }) {
  const view = useView()
  const { texts } = view
  const isInReview = post.state === 'in-review'
  return (
    <>
      {post.returnReason && <Notice kind="warm">{texts.post.returned(post.returnReason)}</Notice>}
      {isInReview && viewerMay(view, 'posts.approve') && <Decide post={post} />}
      <ApprovalStory post={post} />
    </>
  )
}

function Decide({ post }: { post: PostView }) {
  const { texts } = useView()
  const { approvalObjection: objection } = post
  return (
    <>
      {objection && <p class="soft">{texts.approval.objections[objection]}</p>}
      <div class="row-of">
        {objection === null && (
          <form method="post" action={`/posts/${post.id}/approve`}>
            <CsrfField />
            <input type="hidden" name="version" value={post.version} />
            <button type="submit" class="btn btn-primary">
              {isLastApproval(post) ? texts.post.approve : texts.approval.approve}
            </button>
          </form>
        )}
        <details class="asked">
          <summary class="btn">{texts.approval.giveBack}</summary>
          <form class="asked-question stack" method="post" action={`/posts/${post.id}/return`}>
            <CsrfField />
            <ReturnFields version={post.version} />
            <button type="submit" class="btn">
              {texts.approval.giveBackDo}
            </button>
          </form>
        </details>
      </div>
    </>
  )
}

/** With the last approval the Post is scheduled. */
const isLastApproval = ({ approvals, approvalsNeeded }: PostView): boolean =>
  approvals.filter(({ counts }) => counts).length + 1 >= approvalsNeeded
