import type { WholeTakedown } from '../../intake/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'

/** Words to answer the asker with, ready to copy or to mail, and what stops the clock. */
export function AnswerPart({ takedown: asked }: { takedown: WholeTakedown }) {
  const { takedown } = useView().texts
  if (asked.contact === null) return null
  const text = answerText(takedown, asked)
  const subject = takedown.mailSubject(asked.receiptNumber)
  const letter = `mailto:${encodeURIComponent(asked.contact)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  return (
    <section class="panel stack">
      <h2>{takedown.answer}</h2>
      <Field name="answer" label={asked.contact} hint={takedown.answerHint}>
        {control => <textarea class="form-control" rows={4} readOnly value={text} {...control} />}
      </Field>
      <div class="row-of">
        {asked.contact.includes('@') && (
          <a class="btn" href={letter}>
            {takedown.mail}
          </a>
        )}
        {asked.answeredAt === null && (
          <form method="post" action={`/takedowns/${asked.id}/answered`}>
            <CsrfField />
            <button type="submit" class="btn btn-primary">
              {takedown.answeredDo}
            </button>
          </form>
        )}
      </div>
    </section>
  )
}

function answerText(
  texts: PageTexts['takedown'],
  { state, receiptNumber, reason, targets }: WholeTakedown,
): string {
  if (state === 'refused') return texts.answerRefused(receiptNumber, reason ?? '')
  if (state !== 'done') return texts.answerWorking(receiptNumber)
  // Whoever asked is told no more than what was done.
  const isErased = targets.some(({ kind }) => kind === 'photo')
  return isErased ? texts.answerErased(receiptNumber) : texts.answerDone(receiptNumber)
}
