import { createHash } from 'node:crypto'
import { DAY } from '../kernel/time.ts'

/** How long a seat may be taken over once somebody offered it. */
export const HANDOVER_LIFE_MS = DAY

/**
 * Derives the token of the link that a handover leads to from the handover's own token and the random claim that its
 * page carries: a phone that lost the answer asks again and finds its link, and nobody else does.
 */
export const seatTokenOf = (handoverToken: string, claim: string): string =>
  createHash('sha256').update(`${handoverToken}.${claim}`).digest('base64url')
