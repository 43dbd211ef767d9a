import type { BranchFollowUp, BranchInNeed } from '../../activity/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { ContactPart } from './contact-part.tsx'
import { excuseText } from './excuse-text.ts'
import { WhyText } from './follow-ups-page.tsx'
import { ReminderLog } from './reminder-log.tsx'

export interface FollowUpPageProps {
  readonly unit: Unit
  readonly followUp: BranchFollowUp
  /** Makes pressing twice note once. */
  readonly contactId: string
}

/** How one branch is followed up: causes first, then what helps, then what was done. */
export function FollowUpPage({ unit, followUp, contactId }: FollowUpPageProps) {
  const view = useView()
  const { followUp: words } = view.texts
  const { inNeed, excuse, text, reasons, reminders, contacts } = followUp
  return (
    <Layout title={words.branchTitle(unit.name)} action={<ToActivity unit={unit} />}>
      {inNeed === null ? (
        <EmptyState icon="circle-check" title={words.fineTitle}>
          <p>{excuse ? words.checks.excused(excuseText(excuse, view.texts)) : words.fine}</p>
        </EmptyState>
      ) : (
        <>
          <p>
            <strong>
              <WhyText found={inNeed} />
            </strong>
          </p>
          <Causes found={inNeed} />
          <NextStepPart unit={unit} found={inNeed} text={text} />
        </>
      )}
      {viewerMay(view, 'activity.follow-up') && <ContactPart unitId={unit.id} contactId={contactId} />}
      <ReminderLog reminders={reminders} contacts={contacts} />
      {reasons.length > 0 && (
        <section class="stack" aria-labelledby="reasons">
          <h2 id="reasons">{words.saidTitle}</h2>
          <ul class="lines panel">
            {reasons.map(({ weekOn, reason }) => (
              <li key={weekOn}>
                {words.weekOf(isoDayText(weekOn))}: <strong>{view.texts.ownSilence.reasons[reason]}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  )
}

function ToActivity({ unit }: { unit: Unit }) {
  const { followUp: words } = useView().texts
  return (
    <a class="btn" href={`/branches/${unit.id}/activity`}>
      {words.toActivity}
    </a>
  )
}

/** What was looked at before anybody is asked, each with whether it is all right. */
function Causes({ found: { standing } }: { found: BranchInNeed }) {
  const { texts } = useView()
  const { checks } = texts.followUp
  const { reason, excuse } = standing
  const lines = [
    { isFine: !standing.isTokenDead, text: standing.isTokenDead ? checks.tokenDead : checks.tokenFine },
    { isFine: standing.isCountable, text: standing.isCountable ? checks.counted : checks.uncounted },
    { isFine: standing.hasLink, text: standing.hasLink ? checks.hasLink : checks.noLink },
    ...(standing.hasLink
      ? [{ isFine: standing.isLinkUsed, text: standing.isLinkUsed ? checks.linkUsed : checks.linkUnused }]
      : []),
    { isFine: !standing.isHandover, text: standing.isHandover ? checks.handover : checks.noHandover },
    { isFine: excuse === null, text: excuse ? checks.excused(excuseText(excuse, texts)) : checks.notExcused },
    {
      isFine: reason === null,
      text: reason === null ? checks.noReason : checks.reason(texts.ownSilence.reasons[reason]),
    },
  ]
  return (
    <section class="stack" aria-labelledby="causes">
      <h2 id="causes">{texts.followUp.checked}</h2>
      <ul class="lines panel">
        {lines.map(({ isFine, text }) => (
          <li key={text}>
            <Icon name={isFine ? 'check' : 'alert-triangle'} /> {isFine ? text : <strong>{text}</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a step is done; the others are done by writing or calling. */
const PLACES = {
  reconnect: () => '/pages',
  'look-at-page': () => '/pages',
  'make-link': (id: string) => `/branches/${id}`,
  'hand-over': (id: string) => `/branches/${id}`,
  welcome: (id: string) => `/branches/${id}`,
  'ready-post': () => '/posts/occasions',
} as const

const placeOf = (step: BranchInNeed['step'], id: string): string | null =>
  step in PLACES ? (Object.entries(PLACES).find(([name]) => name === step)?.[1](id) ?? null) : null

function NextStepPart({ unit, found, text }: { unit: Unit; found: BranchInNeed; text: string | null }) {
  const view = useView()
  const { followUp: words } = view.texts
  const { step, cause } = found
  const place = placeOf(step, unit.id)
  return (
    <section class="stack" aria-labelledby="next-step">
      <h2 id="next-step">{words.next}</h2>
      <div class="panel stack">
        <p>
          <strong>{words.steps[step]}</strong>. {words.because(words.causes[cause])}
        </p>
        {place !== null && (
          <div>
            <a class="btn btn-primary" href={place}>
              {words.stepDo}
            </a>
          </div>
        )}
        {text !== null && (
          <div>
            <label class="field-label" for="text-to-copy">
              {words.textToCopy}
            </label>
            <textarea id="text-to-copy" class="form-control" rows={6} readonly aria-describedby="copy-hint">
              {text}
            </textarea>
            <p class="soft small" id="copy-hint">
              {words.copyHint}
            </p>
            <button type="button" class="btn" hidden data-copy="text-to-copy" data-done={words.copied}>
              <Icon name="copy" />
              <span>{words.copy}</span>
            </button>
            <script type="module" src={view.assets['copy.js']} />
          </div>
        )}
      </div>
    </section>
  )
}
