import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type PostId, postId } from '../../kernel/ids.ts'

const Params = z.object({ id: z.string().transform(postId) })

/** Reads which Post an address names. */
export const postIn = (request: FastifyRequest): PostId => Params.parse(request.params).id
