import { z } from 'zod'
import { pushAddress } from '../../watching/index.ts'
import type { App } from '../app.ts'
import type { SeatPageUses } from './branch-uses.ts'
import { readLink } from './read-link.ts'
import { BY_LINK, seatOf } from './seat-of.ts'

const phone = z.object({ endpoint: z.string().max(1_000) })

/** How a phone under a branch's link asks to be told by push, or not any more. */
export function pushRoutes(app: App, uses: SeatPageUses): void {
  app.get('/b/:token/push', BY_LINK, async request => {
    await seatOf(uses, { ip: request.ip, params: readLink(request) })
    return { publicKey: await uses.getPushKey() }
  })

  app.post('/b/:token/push', { ...BY_LINK, schema: { body: pushAddress } }, async (request, reply) => {
    const seat = await seatOf(uses, { ip: request.ip, params: readLink(request) })
    await uses.addPhone(seat, request.body)
    return reply.status(204).send()
  })

  app.delete('/b/:token/push', { ...BY_LINK, schema: { body: phone } }, async (request, reply) => {
    const seat = await seatOf(uses, { ip: request.ip, params: readLink(request) })
    await uses.removePhone(seat, request.body.endpoint)
    return reply.status(204).send()
  })
}
