import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { UnitId } from '../../kernel/ids.ts'
import { unitId } from '../../kernel/ids.ts'
import { type Actor, UNDOABLE } from '../../organisation/index.ts'
import { bodyForm, type Form } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { CHANGES, type Change, type TriedChange } from './change-fields.tsx'
import { effectiveOnOf, partsOf, requiredGoerOf, unitOrNone } from './change-form.ts'
import { ChangePage } from './change-page.tsx'
import { BranchParams } from './routes.tsx'

const WRITERS = { config: { access: 'units.write' } } as const
const ALL_UNITS = 1_000
const UndoForm = z.object({ kind: z.enum(UNDOABLE) })

/** What the officer writes down about units that change over the years. */
export function branchChangePages(app: FastifyInstance, units: UnitUses): void {
  app.get('/branches/:id/change', WRITERS, (request, reply) => show(units, request, reply, null))
  for (const change of CHANGES)
    app.post(`/branches/:id/${change}`, WRITERS, (request, reply) => receive(units, change, request, reply))

  app.post('/branches/:id/undo', WRITERS, async (request, reply) => {
    const { id } = BranchParams.parse(request.params)
    await units.undoUnitChange(actorOf(request), id, UndoForm.parse(request.body).kind)
    return reply.done(`/branches/${id}`, 'unit-change-undone')
  })
}

async function receive(units: UnitUses, change: Change, request: FastifyRequest, reply: FastifyReply) {
  const { id } = BranchParams.parse(request.params)
  const form = bodyForm(request)
  try {
    const shown = await MAKE[change](units, actorOf(request), id, form)
    return reply.done(`/branches/${shown}`, 'unit-changed')
  } catch (error) {
    const { status, fields } = formProblems(error, request.view.locale)
    return show(units, request, reply.code(status), { change, form, problems: fields })
  }
}

type Make = (units: UnitUses, actor: Actor, id: UnitId, form: Form) => Promise<UnitId>

/** Makes each change; gives the unit to look at afterwards. */
const MAKE: Readonly<Record<Change, Make>> = {
  rename: async (units, actor, id, form) => {
    const effectiveOn = effectiveOnOf(form)
    const shortName = form.line('shortName') || null
    await units.renameUnit(actor, id, { name: form.line('name'), shortName, effectiveOn })
    return id
  },
  merge: (units, actor, id, form) =>
    units.mergeUnits(actor, {
      fromIds: [id, ...form.all('along').map(unitId)],
      into: requiredGoerOf(form, 'into'),
      effectiveOn: effectiveOnOf(form),
    }),
  split: async (units, actor, id, form) => {
    const goesOn = form.line('goesOn') === 'on'
    await units.splitUnit(actor, { fromId: id, ...partsOf(form), goesOn, effectiveOn: effectiveOnOf(form) })
    return id
  },
  transfer: async (units, actor, id, form) => {
    const effectiveOn = effectiveOnOf(form)
    await units.transferUnit(actor, id, { parentId: unitOrNone(form, 'parentId'), effectiveOn })
    return id
  },
  dissolve: async (units, actor, id, form) => {
    const belowTo = unitOrNone(form, 'belowTo') ?? undefined
    await units.dissolveUnit(actor, id, { effectiveOn: effectiveOnOf(form), belowTo })
    return id
  },
  aliases: async (units, actor, id, form) => {
    await units.setAliases(actor, id, form.text('aliases').split('\n'))
    return id
  },
}

async function show(
  units: UnitUses,
  request: FastifyRequest,
  reply: FastifyReply,
  tried: TriedChange | null,
): Promise<FastifyReply> {
  const { id } = BranchParams.parse(request.params)
  const actor = actorOf(request)
  const unit = await units.getUnit(actor, id)
  const { items } = await units.listUnits(actor, { limit: ALL_UNITS })
  const others = items.filter(other => other.id !== id)
  const story = await units.readUnitStory(actor, id)
  const page = <ChangePage unit={unit} story={story} others={others} tried={tried} />
  return reply.page(request.view.texts.unitChanges.title(unit.name), page)
}
