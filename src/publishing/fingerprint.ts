import { createHash } from 'node:crypto'
import type { RemotePost } from '../ports/network.ts'

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

const hashMessage = (message: string): string =>
  createHash('sha256').update(message.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex')

/** An album may come back in another order than it was sent; the ids are the photos' own. */
const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length
