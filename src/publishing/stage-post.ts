import type { PostId } from '../kernel/ids.ts'
import { HOUR, msBetween, plus, SECOND } from '../kernel/time.ts'
import type { OpenPage } from '../organisation/page.ts'
import { attempt, giveBack, isTooLate, openOrWait, retreat } from './attempt-step.ts'
import { type Held, underClaim } from './claim.ts'
import { adoptOrCreate, type Uploads } from './create-staged.ts'
import type { PublishingDeps } from './deps.ts'
import { missPost } from './miss-post.ts'
import { forgetUploads, photosOf, saveUploaded } from './post-photo-store.ts'
import { giveBackUnstaged, UNSTAGED } from './unstage.ts'

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
  const page = await openOrWait(deps, held, post.state, 'stagePost')
  if (page === null) return
  if (post.facebookPostId !== null) return confirmUnpublished(deps, held, page, post.facebookPostId)
  const photos = await uploadPhotos(deps, held, page)
  const brought = photos && (await adoptOrCreate(deps, held, page, photos))
  if (brought === null) return
  if (brought.isVisible) return proveLater(deps, held)
  await confirmUnpublished(deps, held, page, brought.facebookPostId)
}

/** Uploads the photos that have no fresh copy on the network; null when the Post was given back on the way. */
async function uploadPhotos(deps: PublishingDeps, held: Held, page: OpenPage): Promise<Uploads | null> {
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
    const jpeg = await deps.photos.networkJpeg(photo.photoId)
    const outcome = await attempt(deps, held, 'upload-photo', signal =>
      deps.network.uploadPhoto(page.access, { jpeg, altText: photo.altText }, signal),
    )
    if (outcome.outcome !== 'accepted') {
      // A photo uploaded twice is seen by nobody and expires by itself, so a lost answer is simply asked again.
      await retreat(deps, held, outcome, { state: held.post.state, bell: 'stagePost', page })
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
async function confirmUnpublished(
  deps: PublishingDeps,
  held: Held,
  page: OpenPage,
  facebookPostId: string,
): Promise<void> {
  const outcome = await attempt(deps, held, 'read-back', signal =>
    deps.network.readPost(page.access, facebookPostId, signal),
  )
  if (outcome.outcome !== 'accepted')
    return retreat(deps, held, outcome, { state: 'scheduled', bell: 'stagePost', page })
  if (outcome.value === null) return startOver(deps, held)
  if (outcome.value.isPublished) return takeDown(deps, held, page, facebookPostId)
  await ringToPublish(deps, held, 'staged')
}

/** The post is gone although nobody was meant to see it: put it there again. */
async function startOver(deps: PublishingDeps, held: Held): Promise<void> {
  const notBefore = plus(deps.clock.now(), SECOND)
  await forgetUploads(deps.db, held.post.id)
  const values = { ...UNSTAGED, state: 'scheduled' as const, tries: held.post.tries + 1, notBefore }
  await giveBack(deps, held, values, { bell: 'stagePost', at: notBefore })
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
async function takeDown(
  deps: PublishingDeps,
  held: Held,
  page: OpenPage,
  facebookPostId: string,
): Promise<void> {
  const problemCode = 'shown-too-early'
  await attempt(deps, held, 'remove', signal => deps.network.remove(page.access, facebookPostId, signal))
  await deps.pages.markDeadToken(page, problemCode)
  await giveBackUnstaged(deps, held, { state: 'failed', problemCode, remedy: 'reconnect' })
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
