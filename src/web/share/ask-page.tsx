import type { OpenAsk } from '../../planning/index.ts'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { PlainLayout } from '../views/plain-layout.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

interface AskPageProps {
  readonly ask: OpenAsk
  readonly token: string
  /** What was typed and why it will not do; the first is empty at first. */
  readonly link: string
  readonly problem: string | null
}

/** What a branch sees under its link, on a phone: the Post, words to copy, one button. */
export function AskPage({ ask, token, link, problem }: AskPageProps) {
  const { share } = useView().texts
  return (
    <PlainLayout title={share.askTitle}>
      <p>{share.dear(ask.unitName)}</p>
      {ask.confirmedAt && <Notice kind="good">{share.thanks}</Notice>}
      {ask.closedAt ? (
        <Notice kind="plain">{share.closedForBranch}</Notice>
      ) : (
        <>
          <Steps ask={ask} />
          <ConfirmForm ask={ask} token={token} link={link} problem={problem} />
        </>
      )}
      <p class="soft small">{share.privacy}</p>
    </PlainLayout>
  )
}

function Steps({ ask }: { ask: OpenAsk }) {
  const { share } = useView().texts
  return (
    <div class="stack">
      {ask.permalink && (
        <a class="btn btn-primary" href={ask.permalink} rel="noreferrer">
          {share.openPost}
        </a>
      )}
      <Field name="text" label={share.copyText}>
        {control => <textarea class="form-control" rows={5} readOnly value={ask.text} {...control} />}
      </Field>
      {ask.dueOn && <p>{share.due(isoDayText(ask.dueOn))}</p>}
      <p>{share.thenConfirm}</p>
    </div>
  )
}

function ConfirmForm({ ask, token, link, problem }: AskPageProps) {
  const { share } = useView().texts
  return (
    <form method="post" action={`/c/${token}`} class="panel stack">
      <Field
        name="link"
        label={share.ownLink}
        hint={share.ownLinkHint}
        error={problem ?? undefined}
        isOptional
      >
        {control => (
          <input
            class="form-control"
            type="text"
            inputMode="url"
            value={link || (ask.confirmedLink ?? '')}
            {...control}
          />
        )}
      </Field>
      <button type="submit" class="btn btn-primary">
        {ask.confirmedAt ? share.saveLink : share.confirmDo}
      </button>
    </form>
  )
}
