import { countWords, fitOf } from '../../intake/index.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import { Question } from './question.tsx'
import type { SendDraft } from './send-draft.ts'
import type { SendProblems } from './send-page.tsx'

interface ReviewFieldsProps {
  readonly draft: SendDraft
  readonly problems: SendProblems
  readonly base: string
}

const [STORY_ROWS, REVIEW_ROWS] = [12, 10]

/** Headline and text: the assembled ones to be read over, or those that are written freely. */
export function ReviewFields({ draft, problems, base }: ReviewFieldsProps) {
  const { sending } = useView().texts
  const isAssembled = draft.way === 'guided'
  return (
    <section id="review" class={isAssembled ? 'panel' : ''} data-review>
      {isAssembled && (
        <div class="stack">
          <input type="hidden" name="reviewed" value="yes" />
          <h2>{sending.reviewTitle}</h2>
          <p>{sending.reviewWhy}</p>
        </div>
      )}
      <Question
        name="title"
        label={sending.articleTitle}
        value={draft.title}
        error={problems.title}
        isOptional={!isAssembled}
      />
      <Question
        name="body"
        label={sending.articleBody}
        value={draft.body}
        error={problems.body}
        rows={isAssembled ? REVIEW_ROWS : STORY_ROWS}
        {...(!isAssembled && { hint: sending.freeBodyHint })}
      />
      {isAssembled && <Length draft={draft} />}
      {isAssembled && (
        <button type="submit" class="btn" name="do" value="assemble" formAction={`${base}#review`}>
          <Icon name="arrow-back-up" />
          {sending.assembleAgain}
        </button>
      )}
    </section>
  )
}

/** How long it is, told as advice. */
function Length({ draft }: { draft: SendDraft }) {
  const { sending } = useView().texts
  const count = countWords(draft.body)
  return (
    <p class="small">
      <strong>{sending.words(count)}.</strong> {sending.fits[fitOf(count)]} <Missing draft={draft} />
    </p>
  )
}

function Missing({ draft }: { draft: SendDraft }) {
  const { sending } = useView().texts
  if (fitOf(countWords(draft.body)) !== 'short') return null
  const isEmpty = {
    what: draft.what === '',
    where: draft.where === '',
    date: draft.eventDate === '',
    who: draft.who === '',
    results: draft.results.every(({ name }) => name === ''),
    meaning: draft.meaning === '',
  }
  const names = (['what', 'where', 'date', 'who', 'results', 'meaning'] as const).filter(
    name => isEmpty[name],
  )
  if (names.length === 0) return null
  return <>{sending.couldAdd(names.map(name => sending.questions[name]).join(', '))}</>
}
