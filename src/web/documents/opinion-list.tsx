import { HANDLINGS, type Opinion } from '../../briefing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** A handling that could not be kept, with what was typed. */
export interface HandlingDraft {
  readonly opinionId: string
  readonly handling: string
  readonly words: string
  readonly problem: string
}

interface OpinionListProps {
  readonly opinions: readonly Opinion[]
  readonly draft: HandlingDraft | null
}

/** What branches said of a document, each with what became of it. */
export function OpinionList({ opinions, draft }: OpinionListProps) {
  const { guidance } = useView().texts
  return (
    <section class="stack">
      <h2>{guidance.opinionsTitle}</h2>
      {opinions.length === 0 && <p>{guidance.noOpinions}</p>}
      {opinions.length > 0 && (
        <ul class="lines panel">
          {opinions.map(opinion => (
            <OpinionLine
              key={opinion.id}
              opinion={opinion}
              draft={draft?.opinionId === opinion.id ? draft : null}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function OpinionLine({ opinion, draft }: { opinion: Opinion; draft: HandlingDraft | null }) {
  const view = useView()
  const { guidance } = view.texts
  const { id, unitName, part, words, kind, isLate, saidAt, handling, handlingWords } = opinion
  return (
    <li class="stack" id={`opinion-${id}`}>
      <div class="row-of">
        <strong>{unitName}</strong>
        {isLate && (
          <span class="state state-warm">
            <Icon name="clock-exclamation" />
            {guidance.late}
          </span>
        )}
        <span class="soft small">
          <Instant at={saidAt} bare />
        </span>
      </div>
      {part && <strong class="small">{part}</strong>}
      <p class="text">{kind === 'agrees' ? guidance.agrees : words}</p>
      {(kind === 'comments' || handling !== null) && <HandlingMark handling={handling} />}
      {handlingWords && <p class="text">{handlingWords}</p>}
      {kind === 'comments' && viewerMay(view, 'guidance.write') && (
        <HandlingForm opinion={opinion} draft={draft} />
      )}
    </li>
  )
}

/** Says what became of an opinion: in a word, a sign and a colour. */
function HandlingMark({ handling }: Pick<Opinion, 'handling'>) {
  const { guidance } = useView().texts
  return (
    <div>
      <span class={handling === null ? 'state state-warm' : 'state state-green'}>
        <Icon name={handling === null ? 'hourglass' : 'check'} />
        {guidance.handlings[handling ?? 'open']}
      </span>
    </div>
  )
}

function HandlingForm({ opinion, draft }: { opinion: Opinion; draft: HandlingDraft | null }) {
  const { guidance } = useView().texts
  const { id, documentId, handling, handlingWords } = opinion
  const chosen = draft?.handling ?? handling ?? 'accepted'
  return (
    <details class="no-print" open={draft !== null}>
      <summary>{handling === null ? guidance.handle : guidance.handleAgain}</summary>
      <form method="post" action={`/documents/${documentId}/opinions/${id}`} class="stack">
        <CsrfField />
        <fieldset class="stack">
          <legend>{guidance.handling}</legend>
          {HANDLINGS.map(name => (
            <label key={name} class="choice">
              <input type="radio" name="handling" value={name} checked={name === chosen} />
              {guidance.handlings[name]}
            </label>
          ))}
        </fieldset>
        <Field
          name="words"
          scope={id}
          label={guidance.handlingWords}
          hint={guidance.handlingHint}
          error={draft?.problem}
        >
          {control => (
            <textarea class="form-control" rows={2} {...control}>
              {draft?.words ?? handlingWords}
            </textarea>
          )}
        </Field>
        <div>
          <button type="submit" class="btn">
            {guidance.handleDo}
          </button>
        </div>
      </form>
    </details>
  )
}
