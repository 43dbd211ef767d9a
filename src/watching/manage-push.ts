import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { derivedId } from '../kernel/derived-id.ts'
import { AppError } from '../kernel/errors.ts'
import { type PushSubscriptionId, pushSubscriptionId } from '../kernel/ids.ts'
import { Secret } from '../kernel/secret.ts'
import type { Seat } from '../organisation/branch-link.ts'
import { findLiveLink } from '../organisation/branch-link-store.ts'
import type { Seal } from '../organisation/seal.ts'
import type { Clock } from '../ports/clock.ts'
import type { Push, PushAddress, PushKeys } from '../ports/push.ts'
import {
  dropOldSubscriptions,
  dropSubscription,
  findPushKeys,
  insertPushKeys,
  saveSubscription,
} from './push-store.ts'
import { SUBSCRIPTIONS_OF_A_LINK } from './push-subscription.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly seal: Seal
  readonly push: Push
}

/** Opens the installation's keys; the first time it makes them. However many ask at once, there is one pair. */
export const openPushKeys =
  ({ db, push, seal }: Omit<Deps, 'clock'>) =>
  async (): Promise<PushKeys> => {
    const known = await findPushKeys(db)
    if (known === null) {
      const { publicKey, privateKey } = push.makeKeys()
      await insertPushKeys(db, { publicKey, privateKeySealed: seal.close('push', KEYS, privateKey) })
    }
    const { publicKey, privateKeySealed } = known ?? (await findPushKeys(db)) ?? missing()
    return { publicKey, privateKey: seal.open('push', KEYS, privateKeySealed) }
  }

const KEYS = 'keys'

function missing(): never {
  throw new Error('The keys for pushing were made and are gone')
}

/** Gives the public key that a browser needs to let us push to it. */
export const getPushKey = (deps: Omit<Deps, 'clock'>) => async (): Promise<string> =>
  (await openPushKeys(deps)()).publicKey

/**
 * Lets a holder's phone be told by push, until the link ends. Repeating it changes nothing.
 * @throws {INVALID_INPUT} for what no browser's push service is
 * @throws {BRANCH_LINK_DEAD} when the link ended meanwhile
 */
export const addPhone =
  ({ db, clock, seal, push }: Deps) =>
  async (seat: Seat, address: PushAddress): Promise<void> => {
    if (!push.accepts(address))
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'endpoint', code: 'WRONG_FORMAT' }] })
    const id = phoneId(seat, address.endpoint)
    const subscriptionSealed = seal.close('push', id, new Secret(JSON.stringify(address)))
    await db.transaction().execute(async trx => {
      if ((await findLiveLink(trx, seat.linkId)) === undefined)
        throw new AppError('BRANCH_LINK_DEAD', { values: { branch: seat.unitName } })
      await saveSubscription(trx, { id, linkId: seat.linkId, subscriptionSealed, createdAt: clock.now() })
      await dropOldSubscriptions(trx, seat.linkId, SUBSCRIPTIONS_OF_A_LINK)
    })
  }

/** Tells a phone nothing more. Idempotent. */
export const removePhone =
  ({ db }: Pick<Deps, 'db'>) =>
  (seat: Seat, endpoint: string): Promise<void> =>
    dropSubscription(db, phoneId(seat, endpoint))

const phoneId = ({ linkId }: Seat, endpoint: string): PushSubscriptionId =>
  pushSubscriptionId(derivedId({ linkId, endpoint }))
