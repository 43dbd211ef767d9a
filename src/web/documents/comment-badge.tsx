import type { ListedDocument } from '../../briefing/index.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'

const LOOKS = {
  none: { class: 'state', icon: 'file-text' },
  before: { class: 'state', icon: 'hourglass' },
  open: { class: 'state state-blue', icon: 'message-circle' },
  closed: { class: 'state state-green', icon: 'check' },
} as const

/** Says where asking about a document stands: in a word, a sign and a colour. */
export function CommentBadge({ state }: { state: ListedDocument['commentState'] }) {
  const { guidance } = useView().texts
  const look = LOOKS[state]
  return (
    <span class={look.class}>
      <Icon name={look.icon} />
      {guidance.states[state]}
    </span>
  )
}
