import { type Brief, type BriefDifficulty, type BriefResult, named } from '../../briefing/index.ts'
import { isoDate, plusDays } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { Icon } from '../views/icon.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

interface LedgerPartProps {
  readonly brief: Brief
  /** Whether the figures are those of a day gone by, while the ledger's pages tell today's. */
  readonly isFrozen: boolean
}

/** What was achieved, and what stands in the way. */
export function LedgerPart({ brief, isFrozen }: LedgerPartProps) {
  const { briefings } = useView().texts
  return (
    <>
      <section class="stack" id="results">
        <h2>
          <a href={resultsOf(brief, {})}>{briefings.results}</a>
        </h2>
        {isFrozen && <p class="soft small no-print">{briefings.todaysLists}</p>}
        {brief.results.length === 0 ? (
          <p class="soft">{briefings.noResults}</p>
        ) : (
          <ul class="lines panel">
            {brief.results.map(result => (
              <ResultLine key={result.indicatorId} brief={brief} result={result} />
            ))}
          </ul>
        )}
      </section>
      <section class="stack" id="difficulties">
        <h2>
          <a href="/difficulties">{briefings.difficulties}</a>
        </h2>
        {brief.difficulties.length === 0 ? (
          <p class="soft">{briefings.noDifficulties}</p>
        ) : (
          <ul class="lines panel">
            {brief.difficulties.map(one => (
              <DifficultyLine key={one.id} difficulty={one} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function ResultLine({ brief, result }: { brief: Brief; result: BriefResult }) {
  const { indicatorId, name, text } = result
  return (
    <li class="row-of apart">
      <span>{name}</span>{' '}
      <a
        class="line-link"
        href={`${resultsOf(brief, { indicatorId, state: 'approved' })}#list`}
        aria-label={`${name}: ${text}`}
      >
        <strong>{text}</strong>
      </a>
    </li>
  )
}

/** The ledger's own page of the same days. */
function resultsOf({ from, to, basis }: Brief, filter: Readonly<Record<string, string>>): string {
  const end = parseDate(to)
  const until = end === null ? to : isoDate(plusDays(end, -1))
  return `/results?${new URLSearchParams({ from, until, ...filter, basis })}`
}

const LOOKS = {
  open: { class: 'state state-warm', icon: 'clock-exclamation' },
  decided: { class: 'state state-blue', icon: 'hourglass' },
  done: { class: 'state state-green', icon: 'circle-check' },
  dropped: { class: 'state', icon: 'ban' },
} as const

function DifficultyLine({ difficulty }: { difficulty: BriefDifficulty }) {
  const { briefings, paper } = useView().texts
  const { id, branchName, words, state, decision, seat, dueOn, isReturning, isOverdue, lastNote } = named(
    difficulty,
    paper,
  )
  const look = LOOKS[state]
  const told = [
    decision && briefings.decision(decision),
    seat && briefings.seat(seat),
    dueOn && `${briefings.due(isoDayText(dueOn))}${isOverdue ? ` (${briefings.overdue})` : ''}`,
    lastNote && lastNote !== words && briefings.lastNote(lastNote),
  ].filter(Boolean)
  return (
    <li class="stack">
      <div class="row-of">
        <a class="line-link" href={`/difficulties/${id}`}>{`${branchName}: ${words}`}</a>
        <span class={look.class}>
          <Icon name={look.icon} />
          {briefings.difficultyStates[state]}
        </span>
        {isReturning && <span class="soft small">{briefings.returning}</span>}
      </div>
      <div class="soft small">{told.join(' · ')}</div>
    </li>
  )
}
