import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId } from '../kernel/ids.ts'
import { isoDate, localDateAt } from '../kernel/local-date.ts'
import { systemActor } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { firstPublishPage } from '../organisation/page-store.ts'
import type { OccasionDeps } from './deps.ts'
import { findOccasions, proposePost } from './find-occasions.ts'
import { forgetOccasion } from './forget-occasion.ts'
import { horizonFrom, type OccasionDate, occasionDates } from './occasion.ts'
import { type Moment, stepFor } from './occasion-plan.ts'
import { insertPlans, lockPlans, plansSince, savePlan } from './occasion-store.ts'
import { changeOccasionDraft, writeOccasionDraft } from './write-occasion-draft.ts'

const PROGRAM = systemActor('draft-occasions')
const FOLLOWED = 'occasion.followed'

/**
 * Notes down the occasions of the next eighteen months, makes each one's draft when its time has come, and follows
 * rules that changed. What people confirmed, dismissed or touched stays. Runs that meet make one draft.
 */
export const draftOccasions = (deps: OccasionDeps) => async (): Promise<void> => {
  const now = deps.clock.now()
  const today = localDateAt(now, deps.timeZone)
  const hasPage = (await firstPublishPage(deps.db)) !== undefined
  const moment = { today, now, hasPage }
  const occasions = await findOccasions(deps)
  const dates = occasionDates(occasions, today, horizonFrom(today))
  await insertPlans(deps.db, dates, now)
  // A lunar occasion of this year may be counted to the year before.
  const plans = await plansSince(deps.db, today.year - 1)
  for (const date of dates) {
    const plan = plans.find(({ occasionId, year }) => occasionId === date.occasion.id && year === date.year)
    if (plan && stepFor(plan, date, proposePost(deps, date), moment) !== 'nothing')
      await follow(deps, date, moment)
  }
  const known = new Set(occasions.map(({ id }) => id))
  const forgotten = new Set(plans.map(({ occasionId }) => occasionId).filter(id => !known.has(id)))
  for (const id of forgotten)
    await deps.db.transaction().execute(trx => forgetOccasion(deps, trx, PROGRAM, id))
}

/** Decides once more, now that nobody else can, and does it. */
async function follow(deps: OccasionDeps, date: OccasionDate, moment: Moment): Promise<void> {
  const { occasion, year } = date
  const wanted = proposePost(deps, date)
  await deps.db.transaction().execute(async trx => {
    const [plan] = await lockPlans(trx, occasion.id, year)
    const step = plan ? stepFor(plan, date, wanted, moment) : 'nothing'
    if (step === 'note') await savePlan(trx, date, { date: isoDate(date.date), updatedAt: moment.now })
    if (step === 'draft') await writeOccasionDraft(deps, trx, PROGRAM, date, wanted)
    if (step === 'rewrite' && plan?.post) await rewrite(deps, trx, plan.post.id, date)
    if (step !== 'draft' && step !== 'rewrite') return
    const action = step === 'draft' ? 'occasion.drafted' : FOLLOWED
    const facts = { year, date: isoDate(date.date) }
    const subject = { kind: 'occasion', id: occasion.id }
    await appendAudit(trx, { actor: PROGRAM, action, subject, facts }, moment.now)
  })
}

async function rewrite(
  deps: OccasionDeps,
  trx: Transaction<Schema>,
  id: PostId,
  date: OccasionDate,
): Promise<void> {
  const change = { actor: PROGRAM, action: FOLLOWED, values: proposePost(deps, date) }
  const postVersion = await changeOccasionDraft(deps, trx, id, change)
  await savePlan(trx, date, { date: isoDate(date.date), postVersion, updatedAt: deps.clock.now() })
}
