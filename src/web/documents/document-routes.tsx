import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HANDLINGS, type WholeDocument } from '../../briefing/index.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { documentId, opinionId, unitId } from '../../kernel/ids.ts'
import { isoDateAt, plusIsoDays } from '../../kernel/local-date.ts'
import { BRANCH_LEVEL } from '../../organisation/index.ts'
import { FILE_TYPES } from '../briefings/brief-file.ts'
import { bodyForm, formOf } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { isoDayText } from '../views/time-text.ts'
import type { AskingDraft } from './asking-part.tsx'
import { contentOfDraft, type DocumentDraft, documentDraftOf, draftOfDocument } from './document-draft.ts'
import { DocumentPage } from './document-page.tsx'
import { DocumentsPage } from './documents-page.tsx'
import { EditDocumentPage } from './edit-document-page.tsx'
import type { DocumentUses } from './guidance-uses.ts'
import type { HandlingDraft } from './opinion-list.tsx'

interface Uses {
  readonly documents: DocumentUses
  readonly units: Pick<UnitUses, 'listUnits'>
}

const READERS = { config: { access: 'guidance.read' } } as const
const WRITERS = { config: { access: 'guidance.write' } } as const
const LIST_LIMIT = 50
const UNIT_LIMIT = 500
const WEEK_DAYS = 7
const Params = z.object({ id: z.string().max(100).transform(documentId) })
const OpinionParams = Params.extend({ opinion: z.string().max(100).transform(opinionId) })

/** The register of documents, and what branches say of them. */
export function documentRoutes(app: FastifyInstance, uses: Uses): void {
  readRoutes(app, uses)
  writeRoutes(app, uses)
  askRoutes(app, uses)
}

const idIn = (request: FastifyRequest) => Params.parse(request.params).id

function readRoutes(app: FastifyInstance, uses: Uses): void {
  app.get('/documents', READERS, async (request, reply) => {
    const asked = formOf(request.query)
    const [q, cursor] = [asked.line('q'), asked.line('cursor')]
    const wish = { q, limit: LIST_LIMIT, ...(cursor && { cursor }) }
    const { items, nextCursor } = await uses.documents.listDocuments(actorOf(request), wish)
    const page = <DocumentsPage documents={items} q={q} next={nextCursor} />
    return reply.page(request.view.texts.guidance.title, page)
  })

  app.get('/documents/:id', READERS, (request, reply) => show(uses, request, reply, {}))

  for (const format of ['docx', 'xlsx'] as const)
    app.get(`/documents/:id/opinions.${format}`, READERS, async (request, reply) => {
      const wish = { format, words: request.view.texts.guidancePaper }
      const bytes = await uses.documents.exportOpinions(actorOf(request), idIn(request), wish)
      return reply
        .type(FILE_TYPES[format])
        .header('content-disposition', `attachment; filename="gop-y.${format}"`)
        .send(Buffer.from(bytes))
    })
}

const EMPTY = {
  ...{ number: '', issuedOn: '', issuer: '', summary: '', fromYear: '', toYear: '', link: '', body: '' },
}

function writeRoutes(app: FastifyInstance, { documents }: Uses): void {
  const edit = (request: FastifyRequest, reply: FastifyReply, draft: DocumentDraft, problems = {}) => {
    const isNew = request.url.startsWith('/documents/new')
    const { guidance } = request.view.texts
    const page = <EditDocumentPage draft={draft} isNew={isNew} problems={problems} />
    return reply.page(isNew ? guidance.add : guidance.edit, page)
  }
  const keep = async (
    request: FastifyRequest,
    reply: FastifyReply,
    write: (draft: DocumentDraft) => Promise<string>,
  ) => {
    const draft = documentDraftOf(bodyForm(request))
    try {
      return reply.done(`/documents/${await write(draft)}`, 'document-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return edit(request, reply.code(status), draft, fields)
    }
  }

  app.get('/documents/new', WRITERS, (request, reply) =>
    edit(request, reply, { ...EMPTY, formId: request.id }),
  )
  app.post('/documents/new', WRITERS, (request, reply) =>
    keep(request, reply, draft => {
      const id = draft.formId === '' ? undefined : documentId(derivedId({ document: draft }))
      return documents.addDocument(actorOf(request), { ...contentOfDraft(draft), id })
    }),
  )
  app.get('/documents/:id/edit', WRITERS, async (request, reply) =>
    edit(request, reply, draftOfDocument(await documents.getDocument(actorOf(request), idIn(request)))),
  )
  app.post('/documents/:id/edit', WRITERS, (request, reply) =>
    keep(request, reply, async draft => {
      await documents.changeDocument(actorOf(request), idIn(request), contentOfDraft(draft))
      return idIn(request)
    }),
  )
}

function askRoutes(app: FastifyInstance, uses: Uses): void {
  app.post('/documents/:id/asking', WRITERS, async (request, reply) => {
    const form = bodyForm(request)
    const [opensOn, closesOn] = [form.line('opensOn'), form.line('closesOn')]
    const asking = { opensOn, closesOn, unitIds: form.all('unit') }
    try {
      const wish = { ...asking, unitIds: asking.unitIds.map(unitId) }
      await uses.documents.askOpinions(actorOf(request), idIn(request), wish)
      return reply.done(`/documents/${idIn(request)}`, 'document-asked')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), { asking, problems: fields })
    }
  })

  app.post('/documents/:id/opinions/:opinion', WRITERS, async (request, reply) => {
    const { id, opinion } = OpinionParams.parse(request.params)
    const form = bodyForm(request)
    const handling = HANDLINGS.find(name => name === form.line('handling')) ?? 'noted'
    const words = form.text('words')
    try {
      const at = { documentId: id, id: opinion }
      await uses.documents.handleOpinion(actorOf(request), at, { handling, words })
      return reply.done(`/documents/${id}#opinion-${opinion}`, 'opinion-handled')
    } catch (error) {
      const { status, fields, sentence, nextStep } = formProblems(error, request.view.locale)
      const problem = fields.words ?? `${sentence} ${nextStep}`
      return show(uses, request, reply.code(status), {
        handling: { opinionId: opinion, handling, words, problem },
      })
    }
  })
}

interface Typed {
  readonly asking?: AskingDraft
  readonly problems?: Readonly<Record<string, string>>
  readonly handling?: HandlingDraft
}

async function show(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  { asking, problems = {}, handling }: Typed,
): Promise<FastifyReply> {
  const { now, timeZone, texts } = request.view
  const document = await uses.documents.getDocument(actorOf(request), idIn(request))
  const today = isoDateAt(now, timeZone)
  const { items } = await uses.units.listUnits(actorOf(request), { limit: UNIT_LIMIT })
  const asked = new Set<string>(document.asked.map(one => one.unitId))
  const units = items.filter(
    ({ id, level, validTo }) => asked.has(id) || (level === BRANCH_LEVEL && validTo === null),
  )
  const draft = asking ?? askingOf(document, units, today)
  const props = { document, units, problems, asking: draft, handling: handling ?? null }
  return reply.page(texts.guidance.of(document.number, document.summary), <DocumentPage {...props} />)
}

/** Begins with a week from today and every branch. */
const askingOf = (
  { opensOn, closesOn, asked }: WholeDocument,
  units: readonly { readonly id: string }[],
  today: string,
): AskingDraft => ({
  opensOn: isoDayText(opensOn ?? today),
  closesOn: isoDayText(closesOn ?? plusIsoDays(today, WEEK_DAYS)),
  unitIds: opensOn === null ? units.map(({ id }) => id) : asked.map(one => one.unitId),
})
