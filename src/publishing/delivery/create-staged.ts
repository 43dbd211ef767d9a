import { MINUTE, msBetween } from '../../kernel/time.ts'
import type { PostContent, Remedy, RemotePost } from '../../ports/network.ts'
import type { PublishingDeps } from '../deps.ts'
import { networkLink, networkMessage } from '../post.ts'
import { forgetUploads, photosOf } from '../post-photo-store.ts'
import { ownedIds } from '../post-store.ts'
import { attempt, retreat } from './attempt-step.ts'
import type { Held } from './claim.ts'
import { saveUnderClaim } from './claim-store.ts'
import { type Fingerprint, fingerprint, lookBackTo, matches, mayComeFrom } from './fingerprint.ts'
import {
  hasSome,
  type Intent,
  openIntentsOfPost,
  recordIntent,
  type Some,
  settleIntent,
} from './intent-store.ts'
import { addLeftover, leftoverIds } from './leftover-store.ts'
import { ringToRemove } from './unstage.ts'
import type { Failure } from './verdict.ts'

/** A request whose answer was lost may still arrive this long after it was sent. */
const GHOST_MS = 5 * MINUTE

/** What will be the Post on the network, once its id is saved under the claim. */
export interface Brought {
  readonly facebookPostId: string
  /** True when it was found already visible, so that it may only be proved, never made anew. */
  readonly isVisible: boolean
}

/** A Post's photos on the network, in order. */
export interface Uploads {
  readonly photoIds: readonly string[]
  /** True when some were uploaded by an earlier try: they may have been used up since. */
  readonly hasOld: boolean
}

/**
 * Finds what an earlier lost answer left on the network, or creates the unpublished post; null when the Post was
 * given back.
 */
export async function adoptOrCreate(
  deps: PublishingDeps,
  held: Held,
  uploads: Uploads,
): Promise<Brought | null> {
  const { photoIds } = uploads
  const intents = await openIntentsOfPost(deps.db, held.post.id)
  const found = hasSome(intents) ? await lookUp(deps, held, intents) : []
  if (found === null) return null
  const content = { ...(await networkContent(deps, held)), photoIds }
  const ours = fingerprint(content.message, photoIds)
  const mine = found.find(remote => matches(remote, ours))
  return mine ? adopt(deps, held, mine, intents) : create(deps, { held, intents, content, ours, uploads })
}

/** Lists posts that look like one of the intents and belong to no row; null when the Post was given back. */
async function lookUp(
  deps: PublishingDeps,
  held: Held,
  intents: Some<Intent>,
): Promise<readonly RemotePost[] | null> {
  const outcome = await attempt(deps, held, 'look-up', (access, signal) =>
    deps.network.listPosts(access, lookBackTo(intents), signal),
  )
  if (outcome.outcome !== 'accepted') {
    await retreat(deps, held, outcome, { state: held.post.state, bell: 'stagePost' })
    return null
  }
  const alike = outcome.value.filter(remote => intents.some(intent => mayComeFrom(remote, intent)))
  const ids = alike.map(remote => remote.id)
  const [owned, condemned] = await Promise.all([ownedIds(deps.db, ids), leftoverIds(deps.db, ids)])
  return alike.filter(({ id }) => !owned.has(id) && !condemned.has(id))
}

/** Takes what was found for our own; the call that made it is then no longer in doubt. */
async function adopt(
  deps: PublishingDeps,
  held: Held,
  mine: RemotePost,
  intents: readonly Intent[],
): Promise<Brought> {
  await held.save({ facebookPostId: mine.id })
  const origin = intents.find(intent => mayComeFrom(mine, intent))
  if (origin) await settleIntent(deps.db, origin.id, deps.clock.now())
  return { facebookPostId: mine.id, isVisible: mine.isPublished }
}

interface Creation {
  readonly held: Held
  /** Earlier tries whose effect is not known. */
  readonly intents: readonly Intent[]
  readonly content: PostContent
  readonly ours: Fingerprint
  readonly uploads: Uploads
}

async function create(deps: PublishingDeps, creation: Creation): Promise<Brought | null> {
  const { held, content, ours } = creation
  const { id: postId, pageId } = held.post
  const at = deps.clock.now()
  const intent = { id: deps.ids.newId(), postId, pageId, at, ...ours }
  await recordIntent(deps.db, intent)
  const outcome = await attempt(deps, held, 'create', (access, signal) =>
    deps.network.createUnpublished(access, content, signal),
  )
  if (outcome.outcome === 'accepted') return keep(deps, held, intent, outcome.value.postId)
  await notCreated(deps, creation, intent, outcome)
  return null
}

async function notCreated(
  deps: PublishingDeps,
  { held, intents, uploads }: Creation,
  intent: Intent,
  outcome: Failure,
): Promise<void> {
  const { remedy } = outcome.problem
  const isUnsure = outcome.outcome === 'unconfirmed' || remedy === 'reconcile'
  if (!isUnsure) await settleIntent(deps.db, intent.id, deps.clock.now())
  const suspects = remedy === 'reconcile' ? [...intents, intent] : intents
  const isGhostLikely = suspects.some(({ at }) => msBetween(at, deps.clock.now()) < GHOST_MS)
  const state = isUnsure || isGhostLikely ? 'unconfirmed' : held.post.state
  const next = { state, bell: 'stagePost' } as const
  if (outcome.outcome !== 'refused' || !FINAL.has(remedy)) return retreat(deps, held, outcome, next)
  // A post that was taken down took its photos along, so a refusal of old copies is not the last word either.
  const mayGoNextTime = isGhostLikely || uploads.hasOld
  if (mayGoNextTime) await forgetUploads(deps.db, held.post.id)
  const judged = { ...outcome.problem, remedy: mayGoNextTime ? 'reconcile' : lastWord(remedy) } as const
  await retreat(deps, held, { outcome: 'refused', problem: judged }, next)
}

/**
 * Refusals that may come from an earlier request of ours that arrived after all (the same text, photos already
 * used): it is looked for again. Once nothing can be under way any more, they are final.
 */
const FINAL: ReadonlySet<Remedy> = new Set(['fix-input', 'ask-officer', 'report', 'reconcile'])

/** A duplicate of which nothing of ours is to be found is for a person to judge. */
const lastWord = (remedy: Remedy): Remedy => (remedy === 'reconcile' ? 'ask-officer' : remedy)

/** Saves the new post's id if the claim still holds; if not, the post is a leftover: it is never shown. */
async function keep(
  deps: PublishingDeps,
  held: Held,
  intent: Intent,
  facebookPostId: string,
): Promise<Brought> {
  const now = deps.clock.now()
  const isKept = await saveUnderClaim(deps.db, held.key, { facebookPostId })
  if (!isKept)
    await addLeftover(deps.db, { postId: held.post.id, facebookId: facebookPostId, kind: 'post' }, now)
  await settleIntent(deps.db, intent.id, now)
  if (!isKept) {
    await ringToRemove(deps, held.post.id)
    held.lost()
  }
  return { facebookPostId, isVisible: false }
}

async function networkContent(deps: PublishingDeps, held: Held) {
  const shown = { ...held.post, photos: await photosOf(deps.db, held.post.id) }
  return { message: networkMessage(shown), link: networkLink(shown) }
}
