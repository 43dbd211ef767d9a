import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import { Question } from './question.tsx'
import type { DraftResult, SendDraft } from './send-draft.ts'
import type { SendProblems } from './send-page.tsx'

interface FieldsProps {
  readonly draft: SendDraft
  readonly problems: SendProblems
  /** `/b/{token}`. */
  readonly base: string
}

/** The questions of which an article is made. */
export function GuidedFields({ draft, problems, base }: FieldsProps) {
  const { sending } = useView().texts
  const ask = (name: 'what' | 'where' | 'who' | 'meaning' | 'basis') => ({
    name,
    value: draft[name],
    error: problems[name],
    label: sending[name],
    hint: sending[`${name}Hint`],
  })
  return (
    <div>
      <Question {...ask('what')} rows={2} />
      <Question {...ask('where')} />
      <WhenFields draft={draft} problem={problems.eventDate} />
      <Question {...ask('who')} />
      <Results results={draft.results} base={base} />
      <Question {...ask('meaning')} rows={2} isOptional />
      <Question {...ask('basis')} isOptional />
    </div>
  )
}

/** What the officer asks of every event, also of one that is told freely. */
export function EventFields({ draft, problems, base }: FieldsProps) {
  const { sending } = useView().texts
  const { where } = draft
  return (
    <div>
      <Question
        name="where"
        label={sending.where}
        hint={sending.whereHint}
        value={where}
        error={problems.where}
        isOptional
      />
      <WhenFields draft={draft} problem={problems.eventDate} />
      <Results results={draft.results} base={base} />
    </div>
  )
}

function WhenFields({ draft, problem }: { draft: SendDraft; problem: string | undefined }) {
  const { sending } = useView().texts
  return (
    <div class="field pair">
      <Question
        name="eventDate"
        label={sending.when}
        value={draft.eventDate}
        error={problem}
        input={{ type: 'date' }}
      />
      <Field scope="send" name="dayPart" label={sending.dayPart}>
        {control => (
          <select class="form-control" {...control}>
            {Object.entries(sending.dayParts).map(([name, word]) => (
              <option key={name} value={name} selected={draft.dayPart === name}>
                {word}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

function Results({ results, base }: { results: readonly DraftResult[]; base: string }) {
  const { sending } = useView().texts
  return (
    <fieldset id="results" class="field stack">
      <legend class="field-label">{sending.results}</legend>
      <p class="soft small">{sending.resultsHint}</p>
      {results.map((result, index) => (
        <div key={index} class="pair" data-result>
          <input
            class="form-control"
            name="resultName"
            value={result.name}
            autocomplete="off"
            aria-label={sending.resultName(index + 1)}
          />
          <input
            class="form-control"
            name="resultAmount"
            value={result.amount}
            autocomplete="off"
            aria-label={sending.resultAmount(index + 1)}
          />
        </div>
      ))}
      <button type="submit" class="btn" name="do" value="more-results" formAction={`${base}#results`}>
        <Icon name="plus" />
        {sending.moreResults}
      </button>
    </fieldset>
  )
}

const ANSWERS = ['what', 'who', 'meaning', 'basis'] as const

/** Carries what the other way of writing asks along, so that going back finds it. */
export function OtherWay({ draft, isReviewed }: { draft: SendDraft; isReviewed: boolean }) {
  const names = draft.way === 'free' ? ANSWERS : isReviewed ? [] : (['title', 'body'] as const)
  return (
    <>
      {names.map(name => (
        <input key={name} type="hidden" name={name} value={draft[name]} />
      ))}
    </>
  )
}
