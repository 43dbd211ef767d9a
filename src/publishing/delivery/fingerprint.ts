import { createHash } from 'node:crypto'
import { MINUTE, plus } from '../../kernel/time.ts'
import type { RemotePost } from '../../ports/network.ts'

/** What a post of ours looks like on the network: recorded before the call that creates it. */
export interface Fingerprint {
  /** SHA-256 (hex) of the text, without what a network may change about white space. */
  readonly messageHash: string
  readonly photoIds: readonly string[]
}

/** Describes a post about to be created, so that it can be found again when the answer is lost. */
export const fingerprint = (message: string, photoIds: readonly string[]): Fingerprint => ({
  messageHash: hashMessage(message),
  photoIds,
})

/** Tells whether a post on the network is the one described; photos count only where the network tells them. */
export function matches(remote: RemotePost, ours: Fingerprint): boolean {
  if (hashMessage(remote.message) !== ours.messageHash) return false
  return remote.photoIds === null || sameSet(remote.photoIds, ours.photoIds)
}

/** The network's clock may be this far behind ours, and its times are whole seconds. */
const CLOCK_SKEW_MS = 5 * MINUTE

/** A fingerprint with the instant from which on the post may have been created. */
type Dated = Fingerprint & { readonly at: Date }

/** Tells whether a post on the network may be what a recorded intent made: it looks like it and is not older. */
export const mayComeFrom = (remote: RemotePost, intent: Dated): boolean =>
  remote.createdAt >= plus(intent.at, -CLOCK_SKEW_MS) && matches(remote, intent)

/** Tells how far back a listing must go to show everything these intents, oldest first, may have made. */
export const lookBackTo = ([oldest]: readonly [Dated, ...Dated[]]): Date => plus(oldest.at, -CLOCK_SKEW_MS)

/** Tells whether two texts differ at most in what a network may change about white space. */
export const isSameText = (a: string, b: string): boolean => hashMessage(a) === hashMessage(b)

const hashMessage = (message: string): string =>
  createHash('sha256').update(message.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex')

/** An album may come back in another order than it was sent; the ids are the photos' own. */
const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length
