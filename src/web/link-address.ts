import type { FastifyRequest } from 'fastify'
import type { Secret } from '../kernel/secret.ts'

/** Writes the address that a token opens. */
export type AddressOf = (request: Pick<FastifyRequest, 'protocol' | 'host'>, token: Secret) => string

/**
 * Makes addresses under the public one, or under whatever somebody reached us by: `/b` a branch's own link, `/c` its
 * link to a share task, `/h` taking a seat over.
 */
export const linkAddress =
  (publicUrl: URL | null, place: '/b' | '/c' | '/h'): AddressOf =>
  ({ protocol, host }, token) =>
    new URL(`${place}/${token.reveal()}`, publicUrl ?? `${protocol}://${host}`).href
