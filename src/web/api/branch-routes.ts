import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type UnitId, unitId } from '../../kernel/ids.ts'
import type { BranchLinkFacts, Unit, UnitFields } from '../../organisation/index.ts'
import type { App } from '../app.ts'
import type { AddressOf } from '../link-address.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { vi } from '../text/pages.vi.ts'
import {
  BRANCH_EXAMPLE,
  branchBody,
  branchChange,
  branchesQuery,
  branchSchema,
  linkSchema,
  wholeBranchSchema,
} from './branch-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf } from './schemas.ts'

interface Uses {
  readonly units: UnitUses
  readonly addressOf: AddressOf
}

/** Adds the calls about branches and their links. */
export function branchRoutes(app: App, uses: Uses): void {
  addMaking(app, uses.units)
  addReading(app, uses.units)
  addChanging(app, uses.units)
  addLink(app, uses)
}

function addMaking(app: App, units: UnitUses): void {
  app.post(
    '/branches',
    {
      config: { access: 'units.write', isRepeatable: true, example: BRANCH_EXAMPLE },
      schema: {
        tags: ['branches'],
        summary: 'Adds a branch',
        headers: idempotencyHeader,
        body: branchBody,
        response: { 201: wholeBranchSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { name } = request.body
      const id = request.repeatable === null ? {} : { id: unitId(request.repeatable.newId) }
      const made = await units.createUnit(actorOf(request), { ...fieldsOf(request.body), name, ...id })
      return reply.status(201).send(await wholeBranch(units, request, made.id))
    },
  )
}

function addReading(app: App, units: UnitUses): void {
  app.get(
    '/branches',
    {
      config: { access: 'units.read' },
      schema: {
        tags: ['branches'],
        summary: 'Lists branches and the units above them, by name',
        querystring: branchesQuery,
        response: { 200: listOf(branchSchema), ...failures },
      },
    },
    async request => {
      const { items, nextCursor } = await units.listUnits(actorOf(request), request.query)
      const links = await units.listBranchLinks(actorOf(request))
      return { items: items.map(unit => shownBranch(unit, links)), nextCursor }
    },
  )

  app.get(
    '/branches/:id',
    {
      config: { access: 'units.read' },
      schema: {
        tags: ['branches'],
        summary: 'Shows one branch',
        params: idParams,
        response: { 200: wholeBranchSchema, ...failures },
      },
    },
    request => wholeBranch(units, request, unitId(request.params.id)),
  )
}

function addChanging(app: App, units: UnitUses): void {
  app.patch(
    '/branches/:id',
    {
      config: { access: 'units.write' },
      schema: {
        tags: ['branches'],
        summary: 'Changes what is named and leaves the rest',
        params: idParams,
        body: branchChange,
        response: { 200: wholeBranchSchema, ...failures },
      },
    },
    async request => {
      const id = unitId(request.params.id)
      await units.changeUnit(actorOf(request), id, fieldsOf(request.body))
      return wholeBranch(units, request, id)
    },
  )
}

function addLink(app: App, { units, addressOf }: Uses): void {
  app.post(
    '/branches/:id/link',
    {
      config: { access: 'links.rotate', isRepeatable: true },
      schema: {
        tags: ['branches'],
        summary: 'Makes the branch’s link; the one before is dead from that moment',
        headers: idempotencyHeader,
        params: idParams,
        response: { 201: linkSchema, ...failures },
      },
    },
    async (request, reply) => {
      const token = await units.rotateBranchLink(actorOf(request), unitId(request.params.id))
      return reply.status(201).send({ url: addressOf(request, token) })
    },
  )
}

/** Takes the ids of a body for those of units; what was not named stays unnamed. */
function fieldsOf({
  parentId,
  mergedIntoId,
  ...rest
}: Partial<z.output<typeof branchChange>>): Partial<UnitFields> {
  return {
    ...rest,
    ...(parentId !== undefined && { parentId: unitOrNone(parentId) }),
    ...(mergedIntoId !== undefined && { mergedIntoId: unitOrNone(mergedIntoId) }),
  }
}

const unitOrNone = (id: string | null): UnitId | null => (id === null ? null : unitId(id))

async function wholeBranch(units: UnitUses, request: FastifyRequest, id: UnitId) {
  const { namesakes, ...unit } = await units.getUnit(actorOf(request), id)
  const links = await units.listBranchLinks(actorOf(request))
  const warnings = namesakes.map(({ name }) => ({
    code: 'same-name' as const,
    detail: vi.branches.sameName(name),
  }))
  return { ...shownBranch(unit, links), warnings }
}

const shownBranch = (unit: Unit, links: ReadonlyMap<UnitId, BranchLinkFacts>) => {
  const link = links.get(unit.id)
  return { ...unit, link: link ? { createdAt: link.createdAt, lastUsedAt: link.lastUsedAt } : null }
}
