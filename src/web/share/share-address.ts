import type { FastifyRequest } from 'fastify'
import type { Secret } from '../../kernel/secret.ts'

/** Writes the address of a branch's own link to a share task. */
export type AddressOf = (request: Pick<FastifyRequest, 'protocol' | 'host'>, token: Secret) => string

/** Makes addresses under the public one, or under whatever somebody reached us by. */
export const shareAddress =
  (publicUrl: URL | null): AddressOf =>
  ({ protocol, host }, token) =>
    new URL(`/c/${token.reveal()}`, publicUrl ?? `${protocol}://${host}`).href
