import type { DifficultyState, ListedDifficulty } from '../../briefing/index.ts'
import { Icon } from '../views/icon.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

const LOOK = {
  open: { class: 'state state-warm', icon: 'hourglass' },
  decided: { class: 'state', icon: 'clock' },
  done: { class: 'state state-green', icon: 'circle-check' },
  dropped: { class: 'state', icon: 'ban' },
} as const satisfies Readonly<Record<DifficultyState, object>>

type Shown = Pick<ListedDifficulty, 'state' | 'isOverdue'>

/** Where a difficulty stands: a word with an icon and a colour, and whether its day has passed. */
export function DifficultyBadge({ difficulty: { state, isOverdue } }: { difficulty: Shown }) {
  const { difficulty } = useView().texts
  const { class: className, icon } = LOOK[state]
  return (
    <>
      <span class={className}>
        <Icon name={icon} />
        {difficulty.states[state]}
      </span>
      {isOverdue && (
        <span class="state state-red">
          <Icon name="clock-exclamation" />
          {difficulty.overdue}
        </span>
      )}
    </>
  )
}

/** What was decided: what is done, by which seat, until when. Nothing while nobody has. */
export function DifficultyDecision({
  difficulty: { decision, seat, dueOn },
}: {
  difficulty: Pick<ListedDifficulty, 'decision' | 'seat' | 'dueOn'>
}) {
  const { difficulty } = useView().texts
  if (decision === null) return null
  return (
    <p>
      <strong>{decision}</strong>
      {seat && dueOn && <span class="soft"> – {difficulty.due(seat, isoDayText(dueOn))}</span>}
    </p>
  )
}
