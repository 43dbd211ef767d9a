import { isPlanned, missingPillars } from '../../planning/index.ts'
import type { PostView } from '../../publishing/index.ts'
import { PillarMark } from '../views/pillar-mark.tsx'
import { useView } from '../views/view.ts'
import type { Week } from './week.ts'

interface PillarBalanceProps {
  readonly week: Week
  readonly posts: readonly PostView[]
}

/** Tells which pillars a week that is not over has nothing of; nothing while it is empty or balanced. */
export function PillarBalance({ week, posts }: PillarBalanceProps) {
  const { texts, now } = useView()
  const planned = posts.filter(post => isPlanned(post.state))
  const missing = missingPillars(planned)
  if (week.to <= now || planned.length === 0 || missing.length === 0) return null
  return (
    <p class="row-of">
      <span>{texts.posts.missing(missing.map(pillar => texts.pillarsShort[pillar]).join(', '))}</span>
      {missing.map(pillar => (
        <PillarMark key={pillar} pillar={pillar} short />
      ))}
    </p>
  )
}
