import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { CONTACT_WAYS } from '../../activity/index.ts'
import { AppError } from '../../kernel/errors.ts'
import { unitId } from '../../kernel/ids.ts'
import type { FollowUpUses } from '../activity-uses.ts'
import { bodyForm } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { FollowUpPage } from './follow-up-page.tsx'
import { FollowUpsPage } from './follow-ups-page.tsx'

interface FollowUpPageUses {
  readonly followUp: FollowUpUses
  readonly units: Pick<UnitUses, 'getUnit'>
}

const READERS = { config: { access: 'activity.read' } } as const
const Params = z.object({ id: z.string().transform(unitId) })

/** Who is in need, why, what helps, and what was done. */
export function followUpRoutes(app: FastifyInstance, { followUp, units }: FollowUpPageUses): void {
  app.get('/branches/follow-up', READERS, async (request, reply) => {
    const branches = await followUp.listFollowUps(actorOf(request))
    return reply.page(request.view.texts.followUp.listTitle, <FollowUpsPage branches={branches} />)
  })

  app.get('/branches/:id/follow-up', READERS, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const unit = await units.getUnit(actorOf(request), id)
    const found = await followUp.getFollowUp(actorOf(request), id)
    const page = <FollowUpPage unit={unit} followUp={found} contactId={request.id} />
    return reply.page(request.view.texts.followUp.branchTitle(unit.name), page)
  })

  app.post('/branches/:id/contacts', { config: { access: 'activity.follow-up' } }, async (request, reply) => {
    const { id: branchId } = Params.parse(request.params)
    const form = bodyForm(request)
    const way = CONTACT_WAYS.find(one => one === form.line('way'))
    if (way === undefined) throw new AppError('INVALID_INPUT')
    await followUp.writeContact(actorOf(request), {
      ...{ unitId: branchId, way, words: form.text('words') },
      id: form.line('id') || undefined,
    })
    return reply.done(`/branches/${branchId}/follow-up#log`, 'contact-noted')
  })
}
