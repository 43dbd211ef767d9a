import { DIFFICULTY_LIMITS, type DifficultyNote, type WholeDifficulty } from '../../briefing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { TextField } from '../views/text-field.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import { DifficultyBadge, DifficultyDecision } from './difficulty-badge.tsx'

/** A decision as it is being typed. */
export interface DecisionDraft {
  readonly decision: string
  readonly seat: string
  readonly dueOn: string
}

export interface DifficultyPageProps {
  readonly difficulty: WholeDifficulty
  readonly draft: DecisionDraft
  /** What stands in the field for further words. */
  readonly words: string
  readonly formId: string
  readonly problems: Readonly<Record<string, string>>
}

/** One difficulty: what stands in the way, what was decided, what was said and done. */
export function DifficultyPage(props: DifficultyPageProps) {
  const view = useView()
  const { difficulty } = view.texts
  const { difficulty: each, problems } = props
  return (
    <Layout title={`${each.unitName}: ${difficulty.causes[each.cause]}`}>
      <BriefingTabs />
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      <section class="panel stack">
        <div class="row-of">
          <DifficultyBadge difficulty={each} />
        </div>
        {each.words && <p class="fb-text">{each.words}</p>}
        <DifficultyDecision difficulty={each} />
        <p class="soft small">
          {difficulty.through[each.raisedThrough]} · {difficulty.since(isoDayText(each.sinceOn))}
        </p>
      </section>
      {viewerMay(view, 'activity.follow-up') && <Deeds {...props} />}
      <section class="stack">
        <h2>{difficulty.historyTitle}</h2>
        <NoteList notes={each.notes} />
      </section>
    </Layout>
  )
}

/** What was said and done, the oldest first. */
export function NoteList({ notes }: { notes: readonly DifficultyNote[] }) {
  const { difficulty } = useView().texts
  return (
    <ol class="revisions">
      {notes.map((note, index) => (
        <li key={`${index}-${note.at.getTime()}`}>
          <strong>{note.name}</strong> {difficulty.deeds[note.deed]}{' '}
          <span class="soft small">
            <Instant at={note.at} />
          </span>
          {note.words && <p class="fb-text">{note.words}</p>}
        </li>
      ))}
    </ol>
  )
}

function Deeds({ difficulty: each, draft, words, formId, problems }: DifficultyPageProps) {
  const { difficulty } = useView().texts
  const address = `/difficulties/${each.id}`
  const isClosed = each.state === 'done' || each.state === 'dropped'
  if (isClosed)
    return (
      <form method="post" action={`${address}/reopen`}>
        <CsrfField />
        <button type="submit" class="btn">
          {difficulty.reopen}
        </button>
      </form>
    )
  return (
    <>
      <DecideForm {...{ each, draft, problems, address }} />
      <details class="panel" open={problems.words !== undefined}>
        <summary>{difficulty.note}</summary>
        <form method="post" action={`${address}/notes`} class="stack">
          <CsrfField />
          <input type="hidden" name="formId" value={formId} />
          <Field name="words" label={difficulty.note} error={problems.words}>
            {control => <textarea class="form-control" rows={3} value={words} {...control} />}
          </Field>
          <div>
            <button type="submit" class="btn">
              {difficulty.noteDo}
            </button>
          </div>
        </form>
      </details>
      <CloseForm address={address} />
    </>
  )
}

interface DecideFormProps extends Pick<DifficultyPageProps, 'draft' | 'problems'> {
  readonly each: WholeDifficulty
  readonly address: string
}

function DecideForm({ each, draft, problems, address }: DecideFormProps) {
  const { difficulty } = useView().texts
  return (
    <form method="post" action={`${address}/decide`} class="panel stack narrow">
      <CsrfField />
      <h2>{each.state === 'open' ? difficulty.decide : difficulty.decideAgain}</h2>
      <Field name="decision" label={difficulty.decision} error={problems.decision}>
        {control => (
          <textarea
            class="form-control"
            rows={3}
            maxLength={DIFFICULTY_LIMITS.decision}
            required
            value={draft.decision}
            {...control}
          />
        )}
      </Field>
      <TextField
        name="seat"
        label={difficulty.seat}
        hint={difficulty.seatHint}
        error={problems.seat}
        input={{ value: draft.seat, maxLength: DIFFICULTY_LIMITS.seat }}
      />
      <TextField
        name="dueOn"
        label={difficulty.dueOn}
        error={problems.dueOn}
        input={{ type: 'date', value: draft.dueOn }}
      />
      <div>
        <button type="submit" class="btn btn-primary">
          {difficulty.decide}
        </button>
      </div>
    </form>
  )
}

function CloseForm({ address }: { address: string }) {
  const { difficulty } = useView().texts
  return (
    <details class="panel">
      <summary>{difficulty.closeTitle}</summary>
      <form method="post" action={`${address}/close`} class="stack">
        <CsrfField />
        <Field name="words" scope="close" label={difficulty.closeWords} isOptional>
          {control => <textarea class="form-control" rows={2} {...control} />}
        </Field>
        <div class="row-of">
          <button type="submit" class="btn" name="outcome" value="done">
            {difficulty.done}
          </button>
          <button type="submit" class="btn btn-quiet" name="outcome" value="dropped">
            {difficulty.dropped}
          </button>
        </div>
      </form>
    </details>
  )
}
