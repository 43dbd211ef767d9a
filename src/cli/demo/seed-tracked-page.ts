import { type PageId, pageId } from '../../kernel/ids.ts'
import { Secret } from '../../kernel/secret.ts'
import { DAY, plus } from '../../kernel/time.ts'
import type { Actor } from '../../organisation/index.ts'
import { findTrackedPage, saveCoverage } from './demo-page-post-store.ts'
import type { DemoDeps } from './deps.ts'
import { demoUnitId } from './seed-units.ts'

/** A branch's Page of the demo, and what of it is known. */
export interface TrackedPage {
  readonly id: PageId
  readonly facebookPageId: string
}

const DEAD_FOR_DAYS = 28
/** Facebook's subcode for a session that has expired. */
const EXPIRED_SUBCODE = 463

/** Connects a branch's Page of the demo, unless it is; a Page whose token died was counted up to then. */
export async function seedTrackedPage(
  deps: DemoDeps,
  actor: Actor,
  page: { readonly key: string; readonly facebookPageId: string; readonly isTokenDead: boolean },
): Promise<TrackedPage> {
  const unitId = demoUnitId(page.key)
  const known = await findTrackedPage(deps.db, unitId)
  if (known !== null) return known
  const { organisation } = deps.areas
  const unit = await organisation.getUnit(actor, unitId)
  deps.control.addPage({ id: page.facebookPageId, name: unit.name })
  const token = deps.control.issueToken({ pageIds: [page.facebookPageId] })
  const connection = { facebookPageId: page.facebookPageId, accessToken: new Secret(token), unitId }
  const { id } = await organisation.connectPage(actor, { ...connection, purpose: 'track' })
  if (page.isTokenDead) await letTokenDie(deps, id, token)
  return { id: pageId(id), facebookPageId: page.facebookPageId }
}

async function letTokenDie(deps: DemoDeps, id: PageId, token: string): Promise<void> {
  deps.control.changeToken({ value: token, isDead: true, deadSubcode: EXPIRED_SUBCODE })
  const reach = await deps.areas.organisation.openPage(id)
  if (reach.reach === 'open') await deps.areas.organisation.markDeadToken(reach.page, 'token-expired')
}

/** Says that everything a Page showed in the last twelve months is known, up to when its token died. */
export async function seedCoverage(deps: DemoDeps, id: PageId, isTokenDead: boolean): Promise<void> {
  const now = deps.clock.now()
  const coveredTo = isTokenDead ? plus(now, -DEAD_FOR_DAYS * DAY) : now
  await saveCoverage(deps.db, id, { coveredFrom: plus(now, -365 * DAY), coveredTo })
}
