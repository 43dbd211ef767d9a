import { type Brief, type BriefDifficulty, named } from '../../briefing/index.ts'
import { Icon } from '../views/icon.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** What was achieved, and what stands in the way. */
export function LedgerPart({ brief }: { brief: Brief }) {
  const { briefings } = useView().texts
  return (
    <>
      <section class="stack">
        <h2>
          <a href="/results">{briefings.results}</a>
        </h2>
        {brief.results.length === 0 ? (
          <p class="soft">{briefings.noResults}</p>
        ) : (
          <ul class="lines panel">
            {brief.results.map(({ indicatorId, name, text }) => (
              <li key={indicatorId} class="row-of apart">
                <span>{name}</span> <strong>{text}</strong>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="stack">
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
