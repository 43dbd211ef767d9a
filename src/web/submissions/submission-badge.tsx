import type { SubmissionState } from '../../intake/index.ts'
import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { useView } from '../views/view.ts'

const LOOK: Readonly<Record<SubmissionState, { class: string; icon: IconName }>> = {
  received: { class: 'state state-blue', icon: 'hourglass' },
  ready: { class: 'state state-warm', icon: 'eye-check' },
  returned: { class: 'state', icon: 'arrow-back-up' },
  accepted: { class: 'state state-green', icon: 'circle-check' },
  rejected: { class: 'state', icon: 'ban' },
}

/** A Submission's state: a word with an icon and a colour. */
export function SubmissionBadge({ state }: { state: SubmissionState }) {
  const { submissionStates } = useView().texts
  const { class: className, icon } = LOOK[state]
  return (
    <span class={className}>
      <Icon name={icon} />
      {submissionStates[state]}
    </span>
  )
}
