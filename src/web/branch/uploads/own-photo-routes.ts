import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Intake } from '../../../intake/index.ts'
import { photoId } from '../../../kernel/ids.ts'
import { sendVariant } from '../../photos/send-variant.ts'
import { BY_LINK, type SeatUses, seatOf } from '../seat-of.ts'

const Params = z.object({ token: z.string(), id: z.string(), variant: z.string() })

/** Serves the variants of a branch's own photos under its link. */
export function ownPhotoRoutes(app: FastifyInstance, uses: Pick<Intake, 'openOwnVariant'> & SeatUses): void {
  app.get('/b/:token/photos/:id/:variant', BY_LINK, async (request, reply) => {
    const params = Params.parse(request.params)
    const seat = await seatOf(uses, { ip: request.ip, params })
    return sendVariant(request, reply, await uses.openOwnVariant(seat, photoId(params.id), params.variant))
  })
}
