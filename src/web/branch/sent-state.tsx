import type { ListedSubmission } from '../../intake/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** Where a Submission stands, as its branch sees it. */
export type SentState = keyof PageTexts['sent']['states']

const LOOK: Readonly<Record<SentState, { class: string; icon: IconName }>> = {
  received: { class: 'state state-blue', icon: 'check' },
  ready: { class: 'state state-blue', icon: 'hourglass' },
  returned: { class: 'state state-warm', icon: 'alert-triangle' },
  approved: { class: 'state state-green', icon: 'check' },
  planned: { class: 'state state-blue', icon: 'clock' },
  published: { class: 'state state-green', icon: 'circle-check' },
  rejected: { class: 'state', icon: 'ban' },
}

/** States of a Post whose time is settled. */
const PLANNED: readonly string[] = ['scheduled', 'staged', 'publishing', 'unconfirmed']

/** Tells where a Submission stands, its Post included. */
export function sentStateOf({ state, post }: Pick<ListedSubmission, 'state' | 'post'>): SentState {
  if (state !== 'accepted') return state
  if (post?.state === 'published') return 'published'
  return post !== null && PLANNED.includes(post.state) ? 'planned' : 'approved'
}

/** A word with an icon and a colour; of a planned one it tells the time. */
export function SentBadge({ submission }: { submission: Pick<ListedSubmission, 'state' | 'post'> }) {
  const view = useView()
  const { sent } = view.texts
  const state = sentStateOf(submission)
  const isTimed = state === 'planned' && submission.post !== null
  return (
    <span class={LOOK[state].class}>
      <Icon name={LOOK[state].icon} />
      {isTimed ? sent.plannedAt(instantText(submission.post.publishAt, view)) : sent.states[state]}
    </span>
  )
}
