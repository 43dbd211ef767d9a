import { attempt } from '../delivery/attempt-step.ts'
import { releaseClaim } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { type AmendWork, beginTry, disbelieve, forThisPost, putOff } from './amend-step.ts'
import { saveAmendment } from './amendment-store.ts'

/** Takes a published Post off its Page, as often as it takes; true once the network itself says that it is gone. */
export async function removePublished(deps: PublishingDeps, work: AmendWork): Promise<boolean> {
  const { held, facebookPostId } = work
  await beginTry(deps, work)
  const outcome = await attempt(deps, held, 'take-down', async (access, signal) =>
    forThisPost(await deps.network.remove(access, facebookPostId, signal)),
  )
  if (outcome.outcome === 'refused' || outcome.outcome === 'throttled') {
    await putOff(deps, work, outcome)
    return false
  }
  const remote = await attempt(deps, held, 'prove-gone', (access, signal) =>
    deps.network.readPost(access, facebookPostId, signal),
  )
  if (remote.outcome === 'accepted' && remote.value === null) return enterRemoved(deps, work)
  if (remote.outcome !== 'accepted') await putOff(deps, work, remote)
  else if (outcome.outcome === 'unconfirmed') await putOff(deps, work, outcome)
  else await disbelieve(deps, work, 'still-there')
  return false
}

async function enterRemoved(deps: PublishingDeps, { held, amendment }: AmendWork): Promise<true> {
  const now = deps.clock.now()
  const done = { state: 'done', provedAt: now, settledAt: now, problemCode: null, remedy: null } as const
  const gone = { state: 'canceled', removedAt: now, removalReason: amendment.text, notBefore: null } as const
  await deps.db.transaction().execute(async trx => {
    if (!(await saveAmendment(trx, held.key, amendment.id, done))) held.lost()
    const turn = await releaseClaim(trx, held.key, {
      ...gone,
      ...{ problemCode: null, remedy: null, tries: 0, updatedAt: now },
    })
    if (turn === null) held.lost()
  })
  deps.events.postEntered(held.post.id, 'canceled', null)
  return true
}
