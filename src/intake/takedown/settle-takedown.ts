import type { PhotoId, TakedownId } from '../../kernel/ids.ts'
import { inTurn } from '../../kernel/in-turn.ts'
import { plus } from '../../kernel/time.ts'
import { systemActor } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { IntakeDeps } from '../deps.ts'
import { erasePhotos } from '../erase-photos.ts'
import { withdrawConsent } from '../record-consent.ts'
import { CONTACT_LIFE_MS, type Takedown, type TakedownTarget } from './takedown.ts'
import {
  changeTakedown,
  findTakedown,
  forgetContacts,
  settleTarget,
  targetsOf,
  workingTakedowns,
} from './takedown-store.ts'

/**
 * Goes on with a request whose removals have begun, and closes it once all is gone. Broken off anywhere and run
 * again it ends the same: each step asks what is so before it does anything. What cannot go now keeps nothing else.
 */
export const settleTakedown =
  (deps: IntakeDeps) =>
  async (id: TakedownId): Promise<void> => {
    const takedown = await findTakedown(deps.db, id)
    if (takedown?.state !== 'working') return
    const open = (await targetsOf(deps.db, id)).filter(({ doneAt }) => doneAt === null)
    await inTurn(open, async target => {
      if (await isGone(deps, takedown, target)) await settleTarget(deps.db, id, target, deps.clock.now())
    })
    await closeWhenGone(deps, id)
  }

/** Goes on with every request that is under way, and forgets how to reach those who were answered long ago. */
export const sweepTakedowns = (deps: IntakeDeps) => async (): Promise<void> => {
  await forgetContacts(deps.db, plus(deps.clock.now(), -CONTACT_LIFE_MS))
  await inTurn(await workingTakedowns(deps.db), settleTakedown(deps))
}

const ACTOR = systemActor('takedown')

const isGone = (deps: IntakeDeps, { receiptNumber }: Takedown, target: TakedownTarget): Promise<boolean> =>
  target.kind === 'post'
    ? deps.posts.takeDownPost(ACTOR, target.targetId, receiptNumber)
    : isPhotoGone(deps, target.targetId)

async function isPhotoGone(deps: IntakeDeps, id: PhotoId): Promise<boolean> {
  // First, so that nothing shows it any more even if its bytes cannot be removed now.
  await withdrawConsent(deps)(ACTOR, id)
  await erasePhotos(deps)(ACTOR, [id])
  return true
}

async function closeWhenGone({ db, clock }: IntakeDeps, id: TakedownId): Promise<void> {
  await db.transaction().execute(async trx => {
    const takedown = await findTakedown(trx, id, 'for-update')
    const isOpen = (await targetsOf(trx, id)).some(({ doneAt }) => doneAt === null)
    if (takedown?.state !== 'working' || isOpen) return
    const now = clock.now()
    await changeTakedown(trx, id, { state: 'done', closedAt: now, updatedAt: now })
    const subject = { kind: 'takedown', id }
    await appendAudit(trx, { actor: ACTOR, action: 'takedown.done', subject }, now)
  })
}
