import type { DecisionView } from '../../publishing/index.ts'
import { ApprovalStory } from '../posts/approval-story.tsx'
import { type CheckedText, FindingList } from '../posts/text-findings.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { FacebookPreview } from '../views/facebook-preview.tsx'
import { Notice } from '../views/notice.tsx'
import { PlainLayout } from '../views/plain-layout.tsx'
import { ReturnFields } from '../views/return-fields.tsx'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { DecideFacts } from './decide-facts.tsx'

export interface DecidePageProps {
  readonly found: DecisionView
  readonly token: string
  readonly checked: CheckedText
  /** What did not pass: the text was changed meanwhile, or a reason is missing. */
  readonly refused?: {
    readonly isStale: boolean
    readonly words: string
    readonly reasonCode: string
    readonly problem: string
  }
}

/** A Post as it will look, with what to know about it, and two buttons; for a phone, without signing in. */
export function DecidePage(props: DecidePageProps) {
  const { texts } = useView()
  const { found, refused } = props
  return (
    <PlainLayout title={texts.decision.title}>
      {refused?.isStale && <Notice kind="warm">{texts.decision.stale}</Notice>}
      {found.isChanged && !refused?.isStale && <Notice kind="warm">{texts.decision.changed}</Notice>}
      <p>{texts.decision.hello(found.person.name)}</p>
      <DecideFacts found={found} />
      <Preview {...props} />
      <Problems {...props} />
      <ApprovalStory post={found.post} />
      <Buttons {...props} />
    </PlainLayout>
  )
}

function Preview({ found: { post }, token }: DecidePageProps) {
  const view = useView()
  return (
    <section class="stack">
      <h2>{view.texts.decision.preview}</h2>
      <FacebookPreview
        {...post}
        photos={post.photos.map(({ photoId, altText }) => ({
          src: `/d/${token}/photos/${photoId}`,
          altText,
        }))}
        when={instantText(post.publishAt, view)}
      />
    </section>
  )
}

function Problems({ checked }: DecidePageProps) {
  const { decision } = useView().texts
  return (
    <section class="stack">
      <h2>{decision.problems}</h2>
      <p class="soft small">{checked.findings.length === 0 ? decision.noProblems : decision.problemsWhy}</p>
      <FindingList {...checked} />
    </section>
  )
}

function Buttons({ found: { post }, token, refused }: DecidePageProps) {
  const { approval, decision } = useView().texts
  const isReasonMissing = refused !== undefined && !refused.isStale
  return (
    <div class="stack">
      <form method="post" action={`/d/${token}/approve`}>
        <CsrfField />
        <input type="hidden" name="version" value={post.version} />
        <button type="submit" class="btn btn-primary">
          {decision.approveDo}
        </button>
      </form>
      <details class="asked" open={isReasonMissing}>
        <summary class="btn">{approval.giveBack}</summary>
        <form class="asked-question stack" method="post" action={`/d/${token}/return`}>
          <CsrfField />
          <ReturnFields
            version={post.version}
            reasonCode={refused?.reasonCode}
            words={refused?.words}
            problem={isReasonMissing ? refused.problem : undefined}
          />
          <button type="submit" class="btn">
            {approval.giveBackDo}
          </button>
        </form>
      </details>
    </div>
  )
}
