import type { IconName } from './icon-names.ts'
import { useView } from './view.ts'

/** An icon beside a word that says the same, so it is silent for screen readers. */
export function Icon({ name }: { name: IconName }) {
  const { assets } = useView()
  return (
    <svg class="icon" aria-hidden="true" focusable="false">
      <use href={`${assets['icons.svg']}#${name}`} />
    </svg>
  )
}
