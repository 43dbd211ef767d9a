import type { PostId } from '../../kernel/ids.ts'
import { HOUR, msBetween, plus, SECOND } from '../../kernel/time.ts'
import type { PublishingDeps } from '../deps.ts'
import { photosOf, saveUploaded } from '../post-photo-store.ts'
import { attempt, giveBack, isTooLate, openOrWait, retreat } from './attempt-step.ts'
import { type Held, underClaim } from './claim.ts'
import { adoptOrCreate, type Uploads } from './create-staged.ts'
import { findPhotoTrouble, withhold } from './guard-photos.ts'
import { missPost } from './miss-post.ts'
import { removeLeftovers } from './remove-leftovers.ts'
import { giveBackUnstaged, startOver } from './unstage.ts'

/**
 * How long before its time a Post's publishing bell rings: time to be claimed and to wait for the exact instant
 * even when hundreds are due together.
 */
export const PUBLISH_LEAD_MS = 5 * SECOND

/** Unpublished photos live about 24 hours on the network; older copies are uploaded afresh. @see page/photos reference */
const UPLOAD_FRESH_MS = 20 * HOUR

/**
 * Puts a Post on the network, unpublished. Safe to deliver twice, to be killed anywhere and to be overtaken: what it
 * creates nobody can see, and only an id saved under the live claim is ever made visible.
 */
export const stagePost =
  (deps: PublishingDeps) =>
  (postId: PostId, signal: AbortSignal): Promise<void> =>
    underClaim(
      deps,
      { postId, states: ['scheduled', 'unconfirmed'], aheadMs: deps.rules.stageAheadMs },
      signal,
      held => stage(deps, held),
    )

async function stage(deps: PublishingDeps, held: Held): Promise<void> {
  const { post } = held
  if (post.flipIntentAt !== null) return ringToPublish(deps, held, 'unconfirmed')
  if (isTooLate(deps, post)) return missPost(deps, held)
  const again = { state: post.state, bell: 'stagePost' } as const
  if ((await openOrWait(deps, held, again)) === null) return
  const trouble = await findPhotoTrouble(deps, post.id)
  if (trouble !== null) return withhold(deps, held, trouble, again)
  if (post.facebookPostId !== null) return confirmUnpublished(deps, held, post.facebookPostId)
  const photos = await uploadPhotos(deps, held)
  const brought = photos && (await adoptOrCreate(deps, held, photos))
  if (brought === null) return
  if (brought.isVisible) return proveLater(deps, held)
  await confirmUnpublished(deps, held, brought.facebookPostId)
}

/** Uploads the photos that have no fresh copy on the network; null when the Post was given back on the way. */
async function uploadPhotos(deps: PublishingDeps, held: Held): Promise<Uploads | null> {
  const uploaded: string[] = []
  let hasOld = false
  for (const photo of await photosOf(deps.db, held.post.id)) {
    const isFresh =
      photo.uploadedAt !== null && msBetween(photo.uploadedAt, deps.clock.now()) < UPLOAD_FRESH_MS
    if (isFresh && photo.facebookPhotoId !== null) {
      uploaded.push(photo.facebookPhotoId)
      hasOld = true
      continue
    }
    const jpeg = await deps.photos.networkJpeg(photo.photoId, held.post.frame)
    const outcome = await attempt(deps, held, 'upload-photo', (access, signal) =>
      deps.network.uploadPhoto(access, { jpeg, altText: photo.altText }, signal),
    )
    if (outcome.outcome !== 'accepted') {
      // A photo uploaded twice is seen by nobody and expires by itself, so a lost answer is simply asked again.
      await retreat(deps, held, outcome, { state: held.post.state, bell: 'stagePost' })
      return null
    }
    const facebookPhotoId = outcome.value.photoId
    if (!(await saveUploaded(deps.db, held.key, photo.photoId, { facebookPhotoId, at: outcome.at })))
      held.lost()
    uploaded.push(facebookPhotoId)
  }
  return { photoIds: uploaded, hasOld }
}

/** Reads the post back: only when the network itself says it is unpublished does it count as staged. */
async function confirmUnpublished(deps: PublishingDeps, held: Held, facebookPostId: string): Promise<void> {
  const outcome = await attempt(deps, held, 'read-back', (access, signal) =>
    deps.network.readPost(access, facebookPostId, signal),
  )
  if (outcome.outcome !== 'accepted')
    return retreat(deps, held, outcome, { state: 'scheduled', bell: 'stagePost' })
  if (outcome.value === null) return startOver(deps, held, facebookPostId)
  if (outcome.value.isPublished) return takeDown(deps, held, facebookPostId)
  await ringToPublish(deps, held, 'staged')
}

/** What was found is visible already: it counts as flipped, and publishing it again proves it. */
async function proveLater(deps: PublishingDeps, held: Held): Promise<void> {
  const now = deps.clock.now()
  await giveBack(deps, held, { state: 'unconfirmed', flipIntentAt: now }, { bell: 'publishPost', at: now })
}

/**
 * The network showed at once what was to stay hidden, as it does for a token that is not the Page's own. What is
 * out too early is taken down, and a person must connect the Page with the right token.
 */
async function takeDown(deps: PublishingDeps, held: Held, facebookPostId: string): Promise<void> {
  const problemCode = 'shown-too-early'
  const reach = await deps.pages.openPage(held.post.pageId)
  // First let go under the claim: whoever took the Post over meanwhile may have shown it on purpose.
  await giveBackUnstaged(deps, held, facebookPostId, { state: 'failed', problemCode, remedy: 'reconnect' })
  await removeLeftovers(deps)(held.post.id, held.signal)
  if (reach.reach === 'open') await deps.pages.markDeadToken(reach.page, problemCode)
}

async function ringToPublish(
  deps: PublishingDeps,
  held: Held,
  state: 'staged' | 'unconfirmed',
): Promise<void> {
  const values = { state, problemCode: null, remedy: null, tries: 0 }
  const at = plus(held.post.publishAt, -PUBLISH_LEAD_MS)
  await giveBack(deps, held, values, { bell: 'publishPost', at })
}
