import type { PageTexts } from '../text/pages.vi.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { useView } from './view.ts'

export type PostState = keyof PageTexts['states']

const LOOK: Readonly<Record<PostState, { class: string; icon: IconName }>> = {
  draft: { class: 'state', icon: 'pencil' },
  'in-review': { class: 'state state-warm', icon: 'hourglass' },
  scheduled: { class: 'state state-blue', icon: 'clock' },
  staged: { class: 'state state-blue', icon: 'cloud-check' },
  publishing: { class: 'state state-blue', icon: 'cloud-upload' },
  published: { class: 'state state-green', icon: 'circle-check' },
  unconfirmed: { class: 'state state-warm', icon: 'cloud-question' },
  failed: { class: 'state state-red', icon: 'alert-triangle' },
  missed: { class: 'state state-warm', icon: 'clock-exclamation' },
  canceled: { class: 'state', icon: 'ban' },
}

/** A Post's state where there is little room: the icon in its colour, the word for screen readers and on hover. */
export function StateIcon({ state }: { state: PostState }) {
  const { texts } = useView()
  const { class: className, icon } = LOOK[state]
  return (
    <span class={`${className} state-small`} title={texts.states[state]}>
      <Icon name={icon} />
      <span class="visually-hidden">{texts.states[state]}</span>
    </span>
  )
}

/** A Post's state: a word with an icon and a colour. */
export function StateBadge({ state }: { state: PostState }) {
  const { texts } = useView()
  const { class: className, icon } = LOOK[state]
  return (
    <span class={className}>
      <Icon name={icon} />
      {texts.states[state]}
    </span>
  )
}
