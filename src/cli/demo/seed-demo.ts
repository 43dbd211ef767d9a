import type { PostId } from '../../kernel/ids.ts'
import type { Secret } from '../../kernel/secret.ts'
import { systemActor } from '../../organisation/index.ts'
import { demoCalendar } from './demo-calendar.ts'
import { knownPosts } from './demo-post-store.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { seedAhead } from './seed-ahead.ts'
import { seedBriefing } from './seed-briefing.ts'
import { seedColumns } from './seed-columns.ts'
import { EXAMPLES, seedExamples } from './seed-examples.ts'
import { seedFollowUp } from './seed-follow-up.ts'
import { seedGuidance } from './seed-guidance.ts'
import { seedLedger } from './seed-ledger.ts'
import { seedMourning } from './seed-mourning.ts'
import { seedPagePosts } from './seed-page-posts.ts'
import { seedPages } from './seed-pages.ts'
import { seedPast } from './seed-past.ts'
import { seedPeople } from './seed-people.ts'
import { seedPhotos } from './seed-photos.ts'
import { seedPlans } from './seed-plans.ts'
import { seedReviewed } from './seed-reviewed.ts'
import { seedSharing } from './seed-sharing.ts'
import { seedSlots } from './seed-slots.ts'
import { seedSubmissions } from './seed-submissions.ts'
import { seedUnits } from './seed-units.ts'
import { seedUrgent } from './seed-urgent.ts'

const DEMO = systemActor('demo')

/** What the demo shows to whoever starts it. */
interface Demo extends DemoDesk {
  /** Of the branch that has sent news. */
  readonly branchLink: Secret
}

/**
 * Fills an installation with an organisation to look at: units, people, Pages, a month of Posts behind and a week
 * ahead. Run again, or after a crash, it adds what is missing.
 */
export async function seedDemo(deps: DemoDeps, signal: AbortSignal): Promise<Demo> {
  const { organisation } = deps.areas
  await seedMourning(deps)
  await seedUnits(organisation, DEMO, deps)
  const people = await seedPeople(organisation, DEMO)
  const page = await seedPages(organisation, deps.control, DEMO, deps.scenario)
  const desk = { ...people, page, photos: await seedPhotos(deps, people.officer, signal) }
  const { past, ahead } = demoCalendar(deps.clock.now(), deps.timeZone)
  const known = await knownPosts(
    deps.db,
    [...past, ...ahead, ...EXAMPLES].map(({ id }) => id),
  )
  const isNew = ({ id }: { id: PostId }) => !known.has(id)
  await seedPast(deps, desk, past.filter(isNew))
  await seedAhead(deps, desk, ahead.filter(isNew))
  await seedExamples(deps, desk, EXAMPLES.filter(isNew))
  await seedReviewed(deps, desk)
  await seedUrgent(deps, desk)
  await seedSharing(deps, desk, past)
  await seedColumns(deps, desk)
  await seedSlots(deps, desk)
  await seedLedger(deps, desk)
  await seedPagePosts(deps, DEMO)
  await deps.areas.planning.draftOccasions()
  const branchLink = await seedSubmissions(deps, desk, signal)
  await seedFollowUp(deps, desk, signal)
  await seedBriefing(deps, desk, signal)
  await seedGuidance(deps, desk)
  await seedPlans(deps, desk)
  return { ...desk, branchLink }
}
