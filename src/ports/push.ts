import type { Secret } from '../kernel/secret.ts'

/** Where a browser is reached, and the keys with which it opens what is pushed. It is a secret of that browser. */
export interface PushAddress {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

/** The installation's own keys: browsers take pushes from their holder alone. */
export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: Secret
}

/** One short thing to tell. */
export interface PushNote {
  readonly title: string
  readonly body: string
  /** Where a tap leads, from `/`: it may hold the link of whoever is told. */
  readonly url: Secret
  /** A newer one of the same topic takes the place of one not delivered yet; 1 to 32 of `A–Z a–z 0–9 - _`. */
  readonly topic: string
}

/**
 * How one push ended.
 * - accepted: the push service took it over
 * - gone: this browser is not to be reached any more
 * - refused: the service will never take it
 * - postponed: surely not taken, or nobody knows; pushing again does no harm, because of the topic
 */
export interface PushOutcome {
  readonly outcome: 'accepted' | 'gone' | 'refused' | 'postponed'
  /** Ours and stable. */
  readonly code: 'push-taken' | 'push-gone' | 'push-refused' | 'push-postponed'
}

/** Hands notes to the push services of browsers. Every method settles within half a minute; none throws for its failure. */
export interface Push {
  makeKeys(): PushKeys
  /** Tells whether an address may be pushed to at all: https, and nothing inside a private network. */
  accepts(address: PushAddress): boolean
  send(address: PushAddress, note: PushNote, keys: PushKeys, signal?: AbortSignal): Promise<PushOutcome>
}
