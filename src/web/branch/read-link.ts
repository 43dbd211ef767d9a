import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

const Params = z.object({ token: z.string() })

/** Reads the link's token out of an address; `base` is where the branch's pages begin. */
export function readLink({ params }: Pick<FastifyRequest, 'params'>) {
  const { token } = Params.parse(params)
  return { token, base: `/b/${token}` }
}
