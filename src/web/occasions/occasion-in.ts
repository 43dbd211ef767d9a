import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { occasionId } from '../../kernel/ids.ts'

const Params = z.object({
  id: z.string().transform(occasionId),
  // No occasion has this year: what is no number names none.
  year: z.coerce.number().int().catch(0),
})

/** Reads which occasion, and which year of it, an address names. */
export const occasionIn = (request: FastifyRequest) => Params.parse(request.params)
