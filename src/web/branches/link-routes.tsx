import type { FastifyInstance } from 'fastify'
import type { AddressOf } from '../link-address.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { CardsPage } from './card-page.tsx'
import { HandoverPage } from './handover-page.tsx'
import { BranchParams } from './routes.tsx'

interface Uses {
  readonly units: UnitUses
  readonly addressOf: AddressOf
  readonly handoverAddressOf: AddressOf
}

const HOLDERS = { config: { access: 'links.rotate' } } as const
const ALL_UNITS = 1_000

/** What the officer does with branches' links, and the cards they are printed on. */
export function branchLinkPages(app: FastifyInstance, uses: Uses): void {
  addDeeds(app, uses)
  addCards(app, uses)
}

function addDeeds(app: FastifyInstance, { units, handoverAddressOf }: Uses): void {
  app.post('/branches/:id/link', HOLDERS, async (request, reply) => {
    const { id } = BranchParams.parse(request.params)
    await units.rotateBranchLink(actorOf(request), id)
    return reply.done(`/branches/${id}#link`, 'branch-link-made')
  })

  app.post('/branches/:id/link/revoke', HOLDERS, async (request, reply) => {
    const { id } = BranchParams.parse(request.params)
    await units.revokeBranchLink(actorOf(request), id)
    return reply.done(`/branches/${id}#link`, 'branch-link-revoked')
  })

  app.post('/branches/:id/handover', HOLDERS, async (request, reply) => {
    const { id } = BranchParams.parse(request.params)
    const { token, expiresAt } = await units.makeHandover(actorOf(request), id)
    const unit = await units.getUnit(actorOf(request), id)
    const page = (
      <HandoverPage unit={unit} address={handoverAddressOf(request, token)} expiresAt={expiresAt} />
    )
    return reply.page(request.view.texts.branches.handoverTitle(unit.name), page)
  })
}

function addCards(app: FastifyInstance, { units, addressOf }: Uses): void {
  app.get('/branches/cards', HOLDERS, async (request, reply) => {
    const links = await units.readBranchLinks(actorOf(request))
    const { items } = await units.listUnits(actorOf(request), { limit: ALL_UNITS })
    const cards = items.flatMap(({ id, name }) => {
      const link = links.get(id)
      return link === undefined ? [] : [{ unitName: name, address: addressOf(request, link.token) }]
    })
    return reply.page(request.view.texts.branches.cardsTitle, <CardsPage cards={cards} />)
  })

  app.get('/branches/:id/card', HOLDERS, async (request, reply) => {
    const { id } = BranchParams.parse(request.params)
    const { name: unitName } = await units.getUnit(actorOf(request), id)
    const link = (await units.readBranchLinks(actorOf(request), id)).get(id)
    const cards = link === undefined ? [] : [{ unitName, address: addressOf(request, link.token) }]
    return reply.page(request.view.texts.branches.cardsTitle, <CardsPage cards={cards} />)
  })
}
