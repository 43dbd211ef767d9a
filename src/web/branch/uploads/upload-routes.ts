import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { BY_LINK, type SeatUses, seatOf } from '../seat-of.ts'
import { answerTus, METHODS } from './answer-tus.ts'
import type { UploadUses } from './tus-store.ts'

const Params = z.object({ token: z.string() })

/** Takes photos in part by part, by the tus protocol 1.0.0. @see https://tus.io/protocols/resumable-upload */
export async function uploadRoutes(app: FastifyInstance, uses: UploadUses & SeatUses): Promise<void> {
  await app.register(async scope => {
    // Whatever the body calls itself, it is read where it is kept, piece by piece.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const params = Params.parse(request.params)
      const seat = await seatOf(uses, { ip: request.ip, params })
      return answerTus({ uses, seat, folder: `/b/${params.token}/uploads` }, request, reply)
    }
    for (const url of ['/b/:token/uploads', '/b/:token/uploads/:id'])
      scope.route({ ...BY_LINK, method: METHODS, url, handler: answer })
  })
}
