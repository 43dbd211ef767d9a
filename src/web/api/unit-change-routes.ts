import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type UnitId, unitId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import type { App } from '../app.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idempotencyHeader, idParams } from './schemas.ts'
import {
  aliasesBody,
  dissolveBody,
  mergeBody,
  renameBody,
  splitBody,
  storySchema,
  transferBody,
  undoBody,
} from './unit-change-schemas.ts'

/** Adds the calls about units that change over the years; each answers with the unit's story. */
export function unitChangeRoutes(app: App, units: UnitUses): void {
  app.get(
    '/branches/:id/story',
    {
      config: { access: 'units.read' },
      schema: {
        tags: ['branches'],
        summary: 'Tells what a branch was called, came from and became',
        params: idParams,
        response: { 200: storySchema, ...failures },
      },
    },
    request => storyOf(units, request),
  )

  const change = changeAdder(app, units)
  change('rename', 'Renames a branch from a day on', renameBody, units.renameUnit)
  change('merge', 'Merges a branch, and others along, into another one', mergeBody, (actor, id, body) => {
    const { alongIds, into, effectiveOn } = body
    return units.mergeUnits(actor, { fromIds: [id, ...alongIds], into, effectiveOn })
  })
  change('split', 'Splits a branch into parts', splitBody, (actor, id, { below, ...body }) =>
    units.splitUnit(actor, {
      ...body,
      fromId: id,
      below: new Map(below.map(child => [child.id, child.part])),
    }),
  )
  change('transfer', 'Puts a branch below another unit from a day on', transferBody, units.transferUnit)
  change('dissolve', 'Ends a branch that nobody goes on for', dissolveBody, units.dissolveUnit)
  change('undo', 'Takes the newest change of a kind back', undoBody, (actor, id, { kind }) =>
    units.undoUnitChange(actor, id, kind),
  )
  change('aliases', 'Says what a branch is called besides', aliasesBody, (actor, id, { aliases }) =>
    units.setAliases(actor, id, aliases),
  )
}

type Make<Body> = (actor: Actor, id: UnitId, body: Body) => Promise<unknown>

const changeAdder =
  (app: App, units: UnitUses) =>
  <Body extends z.ZodType>(name: string, summary: string, body: Body, make: Make<z.output<Body>>): void => {
    app.post(
      `/branches/:id/${name}`,
      {
        config: { access: 'units.write', isRepeatable: true },
        schema: {
          tags: ['branches'],
          summary,
          headers: idempotencyHeader,
          params: idParams,
          body,
          response: { 200: storySchema, ...failures },
        },
      },
      async request => {
        await make(actorOf(request), unitId(request.params.id), body.parse(request.body))
        return storyOf(units, request)
      },
    )
  }

async function storyOf(
  units: UnitUses,
  request: FastifyRequest & { readonly params: { readonly id: string } },
) {
  const {
    above: _,
    below: __,
    ...story
  } = await units.readUnitStory(actorOf(request), unitId(request.params.id))
  return story
}
