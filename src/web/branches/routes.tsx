import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { derivedId } from '../../kernel/derived-id.ts'
import { unitId } from '../../kernel/ids.ts'
import type { Unit } from '../../organisation/index.ts'
import { bodyForm, formOf } from '../form.ts'
import type { LastSubmissionUses } from '../intake-uses.ts'
import type { AddressOf } from '../link-address.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { viewerMay } from '../views/view.ts'
import { type BranchDraft, draftOfForm, draftOfUnit, fieldsOfDraft } from './branch-draft.ts'
import { BranchPage } from './branch-page.tsx'
import { BranchesPage } from './branches-page.tsx'
import { NewBranchPage } from './new-branch-page.tsx'

export interface BranchPageUses {
  readonly units: UnitUses
  readonly submissions: LastSubmissionUses
  readonly addressOf: AddressOf
}

const READERS = { config: { access: 'units.read' } } as const
const WRITERS = { config: { access: 'units.write' } } as const
const LIST_LIMIT = 200
/** As many units as one installation has, with room to grow. */
const ALL_UNITS = 1_000

export const BranchParams = z.object({ id: z.string().transform(unitId) })

/** The officer's pages about branches; their links have a file of their own. */
export function branchPages(app: FastifyInstance, uses: BranchPageUses): void {
  addList(app, uses)
  addNew(app, uses)
  addBranch(app, uses)
}

function addList(app: FastifyInstance, { units, submissions }: BranchPageUses): void {
  app.get('/branches/list', READERS, async (request, reply) => {
    const query = formOf(request.query)
    const [typed, cursor] = [query.line('q'), query.line('cursor')]
    const actor = actorOf(request)
    const wanted = { limit: LIST_LIMIT, q: typed, ...(cursor !== '' && { cursor }) }
    const { items, nextCursor } = await units.listUnits(actor, wanted)
    const props = {
      units: items,
      links: await units.listBranchLinks(actor),
      lastReceived: await submissions.listLastSubmissions(actor),
      typed,
      next: nextCursor,
    }
    return reply.page(request.view.texts.branches.title, <BranchesPage {...props} />)
  })
}

const allUnits = async ({ units }: BranchPageUses, request: FastifyRequest): Promise<readonly Unit[]> =>
  (await units.listUnits(actorOf(request), { limit: ALL_UNITS })).items

type Typed = { readonly draft: BranchDraft; readonly problems: Readonly<Record<string, string>> }

function addNew(app: FastifyInstance, uses: BranchPageUses): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, typed: Typed & { formId: string }) => {
    const page = <NewBranchPage {...typed} others={await allUnits(uses, request)} />
    return reply.page(request.view.texts.branches.add, page)
  }
  app.get('/branches/new', WRITERS, (request, reply) =>
    show(request, reply, { formId: request.id, draft: draftOfUnit(null), problems: {} }),
  )

  app.post('/branches', WRITERS, async (request, reply) => {
    const form = bodyForm(request)
    const [formId, draft] = [form.line('formId'), draftOfForm(form)]
    const named = formId ? { id: unitId(derivedId({ formId, ...draft })) } : {}
    try {
      const { id } = await uses.units.createUnit(actorOf(request), { ...fieldsOfDraft(draft), ...named })
      return reply.done(`/branches/${id}`, 'branch-added')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(request, reply.code(status), { formId, draft, problems: fields })
    }
  })
}

function addBranch(app: FastifyInstance, uses: BranchPageUses): void {
  app.get('/branches/:id', READERS, (request, reply) => showBranch(uses, request, reply, null))

  app.post('/branches/:id', WRITERS, async (request, reply) => {
    const { id } = BranchParams.parse(request.params)
    const draft = draftOfForm(bodyForm(request))
    try {
      await uses.units.changeUnit(actorOf(request), id, fieldsOfDraft(draft))
      return reply.done(`/branches/${id}`, 'branch-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return showBranch(uses, request, reply.code(status), { draft, problems: fields })
    }
  })
}

async function showBranch(
  uses: BranchPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed | null,
): Promise<FastifyReply> {
  const { id } = BranchParams.parse(request.params)
  const actor = actorOf(request)
  const unit = await uses.units.getUnit(actor, id)
  const maySee = viewerMay(request.view, 'links.rotate')
  const link = maySee ? ((await uses.units.readBranchLinks(actor, id)).get(id) ?? null) : null
  const props = {
    unit,
    story: await uses.units.readUnitStory(actor, id),
    link,
    hasLink: (await uses.units.listBranchLinks(actor)).has(id),
    address: link && uses.addressOf(request, link.token),
    receivedAt: (await uses.submissions.listLastSubmissions(actor)).get(id) ?? null,
    others: await allUnits(uses, request),
    ...(typed ?? { draft: draftOfUnit(unit), problems: {} }),
  }
  return reply.page(unit.name, <BranchPage {...props} />)
}
