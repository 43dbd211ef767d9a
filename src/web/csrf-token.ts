import { createHmac } from 'node:crypto'

/** Makes the token that our forms carry for a session: nothing is stored, and no other site can compute it. */
export const createCsrfTokens =
  (key: Uint8Array) =>
  (sessionId: string): string =>
    createHmac('sha256', key).update(sessionId).digest('base64url')
