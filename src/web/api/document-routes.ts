import type { WholeDocument } from '../../briefing/index.ts'
import { documentId, opinionId, unitId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { DocumentUses } from '../documents/guidance-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import {
  DOCUMENT_EXAMPLE,
  documentBody,
  documentSchema,
  documentsQuery,
  handleBody,
  opinionParams,
  opinionsSchema,
  windowBody,
} from './document-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf } from './schemas.ts'

const READ = { config: { access: 'guidance.read' } } as const
const tags = ['documents']

/** Adds the calls about documents and what branches say of them. */
export function documentRoutes(app: App, uses: DocumentUses): void {
  addReading(app, uses)
  addWriting(app, uses)
  addHandling(app, uses)
}

function addReading(app: App, uses: DocumentUses): void {
  app.get(
    '/documents',
    {
      ...READ,
      schema: {
        tags,
        summary: 'Lists documents, the latest first',
        querystring: documentsQuery,
        response: { 200: listOf(documentSchema), ...failures },
      },
    },
    request => uses.listDocuments(actorOf(request), request.query),
  )

  app.get(
    '/documents/:id/opinions',
    {
      ...READ,
      schema: {
        tags,
        summary: 'Tells what branches said of a document, and who said nothing yet',
        params: idParams,
        response: { 200: opinionsSchema, ...failures },
      },
    },
    async request => shownOpinions(await uses.getDocument(actorOf(request), documentId(request.params.id))),
  )
}

function addWriting(app: App, uses: DocumentUses): void {
  app.post(
    '/documents',
    {
      config: { access: 'guidance.write', isRepeatable: true, example: DOCUMENT_EXAMPLE },
      schema: {
        tags,
        summary: 'Registers a document',
        headers: idempotencyHeader,
        body: documentBody,
        response: { 201: documentSchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = request.repeatable ? { id: documentId(request.repeatable.newId) } : {}
      const made = await uses.addDocument(actorOf(request), { ...request.body, ...id })
      return reply.status(201).send(await uses.getDocument(actorOf(request), made))
    },
  )

  app.post(
    '/documents/:id/comment-window',
    {
      config: { access: 'guidance.write', example: { opensOn: '2026-11-23', closesOn: '2026-11-30' } },
      schema: {
        tags,
        summary: 'Asks branches what they think of a document, or asks others and on other days',
        params: idParams,
        body: windowBody,
        response: { 200: documentSchema, ...failures },
      },
    },
    async request => {
      const [id, { branchIds, ...days }] = [documentId(request.params.id), request.body]
      await uses.askOpinions(actorOf(request), id, { ...days, unitIds: branchIds?.map(unitId) })
      return uses.getDocument(actorOf(request), id)
    },
  )
}

function addHandling(app: App, uses: DocumentUses): void {
  app.post(
    '/documents/:id/opinions/:opinionId/handle',
    {
      config: { access: 'guidance.write', example: { handling: 'explained', words: 'Kinh phí đã giao.' } },
      schema: {
        tags,
        summary: 'Says what becomes of an opinion; its branch sees it',
        params: opinionParams,
        body: handleBody,
        response: { 200: opinionsSchema, ...failures },
      },
    },
    async request => {
      const id = documentId(request.params.id)
      const at = { documentId: id, id: opinionId(request.params.opinionId) }
      await uses.handleOpinion(actorOf(request), at, request.body)
      return shownOpinions(await uses.getDocument(actorOf(request), id))
    },
  )
}

const shownOpinions = ({ asked, answeredCount, askedCount }: WholeDocument) => ({
  answeredCount,
  askedCount,
  items: asked
    .flatMap(({ opinions }) => opinions)
    .map(({ unitId: branchId, unitName: branchName, ...opinion }) => ({ ...opinion, branchId, branchName })),
  missing: asked
    .filter(({ opinions }) => opinions.length === 0)
    .map(({ unitId: branchId, unitName: branchName }) => ({ branchId, branchName })),
})
