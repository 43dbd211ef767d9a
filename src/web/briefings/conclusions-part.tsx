import type { MonthBriefing } from '../../briefing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Differences } from '../views/differences.tsx'
import { Field } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'

export interface ConclusionsProps {
  readonly briefing: MonthBriefing
  /** What was typed and not saved, with why; kept whatever happens. */
  readonly typed?: { readonly words: string; readonly problem: string }
}

/** What the meeting concluded: a form until the month is frozen. */
export function ConclusionsPart({ briefing, typed }: ConclusionsProps) {
  const view = useView()
  const { briefings } = view.texts
  const { brief, state, conclusions } = briefing
  const [newest] = conclusions
  const isOpen = state === 'open' && viewerMay(view, 'briefing.write')
  return (
    <section class="stack" id="conclusions">
      <h2>{briefings.conclusions}</h2>
      {isOpen ? (
        <form method="post" action={`/briefings/${brief.month}/conclusions`} class="stack">
          <CsrfField />
          <input type="hidden" name="version" value={newest?.version ?? 0} />
          {typed && <Notice kind="bad">{typed.problem}</Notice>}
          <Field name="conclusions" label={briefings.conclusions} hint={briefings.conclusionsHint}>
            {control => (
              <textarea class="form-control" rows={6} {...control}>
                {typed?.words ?? brief.conclusions}
              </textarea>
            )}
          </Field>
          {typed && newest && (
            <div class="stack">
              <h3>{briefings.theirs}</h3>
              <Differences before={typed.words} after={newest.words} />
            </div>
          )}
          <div>
            <button type="submit" class="btn btn-primary">
              {briefings.save}
            </button>
          </div>
        </form>
      ) : (
        <p class="text">{brief.conclusions || briefings.noConclusions}</p>
      )}
      {state === 'open' && conclusions.length > 1 && <Earlier conclusions={conclusions.slice(1)} />}
    </section>
  )
}

function Earlier({ conclusions }: Pick<MonthBriefing, 'conclusions'>) {
  const { briefings } = useView().texts
  return (
    <details class="no-print">
      <summary>{briefings.earlier}</summary>
      <ul class="lines">
        {conclusions.map(({ version, words, savedByName, savedAt }) => (
          <li key={version} class="stack">
            <p class="text">{words}</p>
            <p class="soft small">
              {briefings.savedBy(savedByName)}, <Instant at={savedAt} bare />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
