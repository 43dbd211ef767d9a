import type { FastifyInstance } from 'fastify'
import { readLink } from './read-link.ts'
import { BY_LINK, type SeatUses, seatOf } from './seat-of.ts'
import { listByJson, type SubmissionJsonUses, sendByJson, showByJson } from './submission-json.ts'

/** What a branch sends, and all that it sent. */
export function sendRoutes(app: FastifyInstance, uses: SeatUses & SubmissionJsonUses): void {
  app.post('/b/:token/submissions', BY_LINK, async (request, reply) => {
    const seat = await seatOf(uses, { ip: request.ip, params: readLink(request) })
    return sendByJson(uses, seat, request, reply)
  })

  app.get('/b/:token/submissions', BY_LINK, async (request, reply) => {
    const seat = await seatOf(uses, { ip: request.ip, params: readLink(request) })
    return listByJson(uses, seat, request, reply)
  })

  app.get('/b/:token/submissions/:id', BY_LINK, async (request, reply) => {
    const seat = await seatOf(uses, { ip: request.ip, params: readLink(request) })
    return showByJson(uses, seat, request, reply)
  })
}
