import type { ResultState } from '../../briefing/index.ts'
import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { useView } from '../views/view.ts'

const LOOK: Readonly<Record<ResultState, { class: string; icon: IconName }>> = {
  entered: { class: 'state state-warm', icon: 'hourglass' },
  approved: { class: 'state state-green', icon: 'circle-check' },
  replaced: { class: 'state', icon: 'repeat' },
  merged: { class: 'state', icon: 'link' },
  withdrawn: { class: 'state', icon: 'ban' },
}

/** A result's state: a word with an icon and a colour. */
export function ResultBadge({ state }: { state: ResultState }) {
  const { ledger } = useView().texts
  const { class: className, icon } = LOOK[state]
  return (
    <span class={className}>
      <Icon name={icon} />
      {ledger.states[state]}
    </span>
  )
}
