import type { Submission } from '../../intake/index.ts'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { ReopenForm } from './just-done.tsx'

/** What was decided about a Submission, and the way back. */
export function Decided({ submission, lateCount }: { submission: Submission; lateCount: number }) {
  const view = useView()
  const { inbox } = view.texts
  const { state, reason, post } = submission
  if (state === 'received' || state === 'ready') return null
  return (
    <Notice kind={state === 'accepted' ? 'good' : 'plain'}>
      <p>{view.texts.submissionStates[state]}.</p>
      {lateCount > 0 && <p>{view.texts.post.latePhotos.are(lateCount)}</p>}
      {reason && <p>{inbox.decidedReason(reason)}</p>}
      <div class="row-of">
        {post && <a href={`/posts/${post.id}`}>{inbox.openPost}</a>}
        {viewerMay(view, 'submissions.decide') && (
          <>
            <ReopenForm submission={submission} label={inbox.reopen} />
            <a href={`/library/practices/new?submission=${submission.id}`}>{inbox.keepPractice}</a>
          </>
        )}
      </div>
    </Notice>
  )
}
