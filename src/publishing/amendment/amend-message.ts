import { plus } from '../../kernel/time.ts'
import { attempt } from '../delivery/attempt-step.ts'
import { isSameText } from '../delivery/fingerprint.ts'
import type { PublishingDeps } from '../deps.ts'
import { networkMessage } from '../post.ts'
import { photosOf } from '../post-photo-store.ts'
import {
  type AmendWork,
  beginTry,
  disbelieve,
  fail,
  forThisPost,
  noteProof,
  putOff,
  save,
} from './amend-step.ts'
import { GHOST_MS } from './amendment.ts'
import { otherTextUntil } from './amendment-store.ts'

/** Gives a published Post another text, as often as it takes, and reads it back as the proof. */
export async function amendMessage(deps: PublishingDeps, work: AmendWork): Promise<void> {
  const { held, amendment, facebookPostId } = work
  const photos = await photosOf(deps.db, held.post.id)
  const message = networkMessage({ ...held.post, message: amendment.text, photos })
  await beginTry(deps, work, { unsureUntil: plus(deps.clock.now(), GHOST_MS) })
  const outcome = await attempt(deps, held, 'amend', async (access, signal) =>
    forThisPost(await deps.network.updateMessage(access, facebookPostId, message, signal)),
  )
  // Of an answer that came, nothing is under way any more but what an earlier try may have left.
  if (outcome.outcome !== 'unconfirmed') await save(deps, work, { unsureUntil: amendment.unsureUntil })
  const isWorthALook = outcome.outcome === 'accepted' || outcome.outcome === 'unconfirmed' || isGone(outcome)
  if (!isWorthALook) return putOff(deps, work, outcome)
  const remote = await attempt(deps, held, 'prove-amend', (access, signal) =>
    deps.network.readPost(access, facebookPostId, signal),
  )
  if (remote.outcome !== 'accepted') return putOff(deps, work, remote)
  if (remote.value === null) return fail(deps, work, 'post-vanished', 'ask-officer')
  if (isSameText(remote.value.message, message)) return settle(deps, work)
  if (outcome.outcome === 'unconfirmed') return putOff(deps, work, outcome)
  await disbelieve(deps, work, 'edit-not-shown')
}

const isGone = (outcome: { readonly outcome: string; readonly problem?: { readonly remedy: string } }) =>
  outcome.outcome === 'refused' && outcome.problem?.remedy === 'reconcile'

/** The Page shows the new text. As long as a request for an older one may arrive, it is written and read once more. */
async function settle(deps: PublishingDeps, work: AmendWork): Promise<void> {
  const { amendment } = work
  const message = amendment.text
  const doubtUntil = await otherTextUntil(deps.db, amendment)
  if (doubtUntil === null || doubtUntil <= deps.clock.now()) return noteProof(deps, work, {}, { message })
  await noteProof(deps, work, { state: 'waiting', settledAt: null, notBefore: doubtUntil }, { message })
}
