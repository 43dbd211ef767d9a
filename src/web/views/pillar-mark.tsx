import type { PageTexts } from '../text/pages.vi.ts'
import { useView } from './view.ts'

export type Pillar = keyof PageTexts['pillars']

/** Circle, square, triangle: told apart without colour. */
const SHAPES = {
  members: { class: 'pillar pillar-members', path: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z' },
  planning: { class: 'pillar pillar-planning', path: 'M2 2h12v12H2z' },
  counsel: { class: 'pillar pillar-counsel', path: 'M8 1l7.5 13.5H.5z' },
} as const satisfies Record<Pillar, { class: string; path: string }>

/** The mark of one of the three pillars; `short` hides the words from eyes, not from screen readers. */
export function PillarMark({ pillar, short = false }: { pillar: Pillar; short?: boolean }) {
  const { texts } = useView()
  const shape = SHAPES[pillar]
  return (
    <span class={shape.class} title={texts.pillars[pillar]}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path fill="currentColor" d={shape.path} />
      </svg>
      <span class={short ? 'visually-hidden' : 'small'}>{texts.pillars[pillar]}</span>
    </span>
  )
}
