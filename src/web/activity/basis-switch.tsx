import type { Basis } from '../../activity/index.ts'
import { useView } from '../views/view.ts'

const BASES = [
  { basis: 'then', word: 'byThen' },
  { basis: 'now', word: 'byNow' },
] as const

interface BasisSwitchProps {
  readonly basis: Basis
  readonly hrefOf: (basis: Basis) => string
}

/** Chooses between the units of each day and those they have become. */
export function BasisSwitch({ basis, hrefOf }: BasisSwitchProps) {
  const { activity } = useView().texts
  return (
    <nav class="sections no-print" aria-label={activity.basisLabel}>
      {BASES.map(({ basis: one, word }) => (
        <a key={one} class="plain" href={hrefOf(one)} aria-current={one === basis ? 'page' : undefined}>
          {activity.basis[word]}
        </a>
      ))}
    </nav>
  )
}
