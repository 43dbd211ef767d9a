import type { UpdateObject } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { plus } from '../../kernel/time.ts'
import type { PublishingDeps } from '../deps.ts'
import { attempt, giveBack, retreat } from './attempt-step.ts'
import type { Held } from './claim.ts'
import { pauseMs } from './verdict.ts'

/** A held Post and the post on the network it is. */
export interface Target {
  readonly held: Held
  readonly facebookPostId: string
}

/** The problem of a Post that is visible and that the public listing does not show. */
export const NOT_LISTED = 'not-listed'

/** How often the network may contradict its own acceptance before a person is asked. */
const UNPROVEN_TRIES = 5

/**
 * Reads a flipped Post back. It counts as published only when the network itself says that it is visible;
 * whether the public listing has it yet is noted beside.
 */
export async function provePublished(deps: PublishingDeps, target: Target): Promise<void> {
  const { held, facebookPostId } = target
  const outcome = await attempt(deps, held, 'prove', (access, signal) =>
    deps.network.readPost(access, facebookPostId, signal),
  )
  if (outcome.outcome !== 'accepted')
    return retreat(deps, held, outcome, { state: 'unconfirmed', bell: 'publishPost' })
  if (outcome.value === null) return unproven(deps, held, 'post-vanished', {})
  // Flipping is idempotent: what was accepted and is not visible is flipped again.
  if (!outcome.value.isPublished)
    return unproven(deps, held, 'not-visible', { publishedAt: null, latenessMs: null })
  await enterPublished(deps, target, outcome.value.permalink)
}

async function enterPublished(deps: PublishingDeps, target: Target, permalink: string | null): Promise<void> {
  const { held, facebookPostId } = target
  const isListed = await checkListing(deps, target)
  const values = {
    state: 'published',
    permalink: permalink ?? `https://www.facebook.com/${facebookPostId}`,
    problemCode: isListed ? null : NOT_LISTED,
    remedy: isListed ? null : 'report',
    tries: 0,
  } as const
  const isCommentOwed = held.post.firstComment !== null
  await giveBack(
    deps,
    held,
    values,
    isCommentOwed ? { bell: 'commentPost', at: deps.clock.now() } : undefined,
  )
}

/** Asks the public listing once; a listing that cannot be read says nothing against the Post. */
async function checkListing(deps: PublishingDeps, target: Target): Promise<boolean> {
  const { held, facebookPostId } = target
  const outcome = await attempt(deps, held, 'list', (access, signal) =>
    deps.network.isListed(access, facebookPostId, signal),
  )
  return outcome.outcome !== 'accepted' || outcome.value
}

/** The network accepted and does not show it: it may lag behind, so it is asked again some times before a person is. */
async function unproven(
  deps: PublishingDeps,
  held: Held,
  problemCode: string,
  values: UpdateObject<Schema, 'posts'>,
): Promise<void> {
  const { tries } = held.post
  if (tries >= UNPROVEN_TRIES)
    return giveBack(deps, held, { state: 'failed', problemCode, remedy: 'ask-officer' })
  const notBefore = plus(deps.clock.now(), pauseMs(tries))
  const standing = { state: 'unconfirmed', problemCode, remedy: 'reconcile', tries: tries + 1 } as const
  await giveBack(deps, held, { ...values, ...standing, notBefore }, { bell: 'publishPost', at: notBefore })
}
