import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { type PageId, pageId, type UnitId } from '../kernel/ids.ts'
import { isoDateAt } from '../kernel/local-date.ts'
import type { Secret } from '../kernel/secret.ts'
import { cleanLine, truncate } from '../kernel/text.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Network, TokenFacts } from '../ports/network.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { closeNotice } from './notice-store.ts'
import { longestPark } from './open-page.ts'
import { judgeToken, type PagePurpose, throttled } from './page.ts'
import { findPageByFacebookId, findParkedApp, saveConnectedPage } from './page-store.ts'
import type { Seal } from './seal.ts'
import { beginTenure } from './tenure-store.ts'
import { keysOfTokenNotices } from './token-notice.ts'
import { findUnit } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly network: Network
  readonly seal: Seal
  /** Where days begin and end. */
  readonly timeZone: string
  /** Rings for everything that waits for this Page's token. */
  readonly resumePage: (id: PageId) => Promise<void>
}

interface Connection {
  readonly facebookPageId: string
  readonly accessToken: Secret
  readonly purpose: PagePurpose
  readonly unitId?: UnitId
}

// Facebook takes 75 characters; a longer name is none of its, and lists and cursors carry it.
const NAME_LIMIT = 100

/**
 * Connects a Page, or gives a known Page a new token and lets everything that waited for it go on.
 * Nothing is kept of a token that Facebook does not confirm.
 * @throws {TOKEN_DEAD} {TOKEN_WRONG_KIND} {TOKEN_OF_ANOTHER_PAGE} {TOKEN_LACKS_RIGHT} when the token will not do
 * @throws {NETWORK_THROTTLED} {NETWORK_UNREACHABLE} {NETWORK_REFUSED} when Facebook gave no verdict
 */
export const connectPage =
  (deps: Deps) =>
  async (
    actor: Actor,
    connection: Connection,
    signal?: AbortSignal,
  ): Promise<{ id: PageId; isNew: boolean }> => {
    authorize(actor, 'pages.connect')
    await checkUnit(deps, connection.unitId)
    await checkParks(deps, connection.facebookPageId)
    const access = { networkPageId: connection.facebookPageId, token: connection.accessToken }
    const outcome = await deps.network.inspectToken(access, signal)
    const facts = judgeToken(outcome, connection.purpose, deps.clock.now())
    const saved = await save(deps, actor, connection, facts)
    await deps.resumePage(saved.id)
    return saved
  }

async function checkUnit(deps: Deps, unitId: UnitId | undefined): Promise<void> {
  if (unitId === undefined || (await findUnit(deps.db, unitId)) !== undefined) return
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
}

/** Asking about a token is a call like any other: a parked Page or app is not called before its time. */
async function checkParks(deps: Deps, facebookPageId: string): Promise<void> {
  const [page, app] = await Promise.all([
    findPageByFacebookId(deps.db, facebookPageId),
    findParkedApp(deps.db),
  ])
  const now = deps.clock.now()
  const park = longestPark(page ?? { parkedUntil: null, parkProblem: null }, app, now)
  if (park !== null) throw throttled(park.until, park.problem, now)
}

const save = (deps: Deps, actor: Actor, connection: Connection, facts: TokenFacts) =>
  deps.db.transaction().execute(async trx => {
    const at = deps.clock.now()
    const { facebookPageId, purpose, unitId } = connection
    const saved = await saveConnectedPage(trx, {
      id: pageId(deps.ids.newId()),
      facebookPageId,
      name: truncate(cleanLine(facts.pageName), NAME_LIMIT),
      purpose,
      unitId,
      tokenSealed: deps.seal.close('page-token', facebookPageId, connection.accessToken),
      tokenExpiresAt: facts.expiresAt,
      dataAccessExpiresAt: facts.dataAccessExpiresAt,
      at,
    })
    if (unitId !== undefined) await beginTenure(trx, saved.id, unitId, isoDateAt(at, deps.timeZone))
    for (const key of keysOfTokenNotices(saved.id)) await closeNotice(trx, key, at)
    const action = saved.isNew ? 'page.connected' : 'page.token-replaced'
    const subject = { kind: 'page', id: saved.id }
    await appendAudit(trx, { actor, action, subject, facts: { facebookPageId, purpose } }, at)
    return saved
  })
