import type { AmendmentView, PostView } from '../../publishing/index.ts'
import { problemText } from '../text/problem-sentence.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** Tells whether the program is still at something that was asked of a Post that is out. */
export const isAmending = ({ amendments }: Pick<PostView, 'amendments'>): boolean =>
  amendments.some(({ state, provedAt }) => state === 'waiting' && provedAt === null)

/** What was asked of a Post since it is out, and how far each is; what was replaced or given up is left out. */
export function AmendmentList({ post }: { post: PostView }) {
  const shown = post.amendments.filter(({ state }) => state !== 'replaced' && state !== 'dismissed')
  if (shown.length === 0) return null
  return (
    <ul class="plain-list stack" aria-live="polite">
      {shown.map(amendment => (
        <li key={amendment.id}>
          {amendment.state === 'failed' ? (
            <Failed post={post} amendment={amendment} />
          ) : (
            <UnderWay amendment={amendment} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface OneProps {
  readonly amendment: AmendmentView
}

function UnderWay({ amendment }: OneProps) {
  const { texts, locale } = useView()
  const { kind, provedAt, problemCode, text, askedAt, askedByName } = amendment
  const problem = problemCode === null ? null : problemText(problemCode, locale)
  return (
    <div>
      <div>
        <Icon name={provedAt ? 'circle-check' : 'hourglass'} />{' '}
        <strong>{texts.amend[provedAt ? 'done' : 'waiting'][kind]}</strong>
      </div>
      {kind !== 'message' && <p>{text}</p>}
      <p class="soft small">
        {texts.amend.asked(askedByName)}, <Instant at={askedAt} />
      </p>
      {problem && !provedAt && (
        <p class="soft">
          {problem.sentence} {problem.nextStep}
        </p>
      )}
    </div>
  )
}

function Failed({ post, amendment }: OneProps & { post: PostView }) {
  const view = useView()
  const { texts, locale } = view
  const problem = amendment.problemCode === null ? null : problemText(amendment.problemCode, locale)
  return (
    <Notice kind="bad">
      <p>
        <strong>{texts.amend.failed[amendment.kind]}</strong>
      </p>
      <p>{amendment.text}</p>
      {problem && (
        <p>
          {problem.sentence} {problem.nextStep}
        </p>
      )}
      {viewerMay(view, 'posts.write') && post.may.amend && (
        <div class="row-of">
          <Answer post={post} amendment={amendment} verb="retry" />
          <Answer post={post} amendment={amendment} verb="dismiss" />
        </div>
      )}
    </Notice>
  )
}

function Answer({ post, amendment, verb }: OneProps & { post: PostView; verb: 'retry' | 'dismiss' }) {
  const { amend } = useView().texts
  return (
    <form method="post" action={`/posts/${post.id}/amendments/${amendment.id}/${verb}`}>
      <CsrfField />
      <button type="submit" class="btn">
        {amend[verb]}
      </button>
    </form>
  )
}
