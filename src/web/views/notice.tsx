import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

const KINDS = {
  plain: { class: 'notice', icon: 'info-circle' },
  good: { class: 'notice notice-good', icon: 'circle-check' },
  warm: { class: 'notice notice-warm', icon: 'clock-exclamation' },
  bad: { class: 'notice notice-bad', icon: 'alert-triangle' },
} as const satisfies Record<string, { class: string; icon: IconName }>

/** A sentence that stands out: news, something that waits for a person, something that went wrong. */
export function Notice({ kind, children }: { kind: keyof typeof KINDS; children: ComponentChildren }) {
  const { class: className, icon } = KINDS[kind]
  return (
    <div class={className} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
