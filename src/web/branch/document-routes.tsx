import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { OwnDocument } from '../../briefing/index.ts'
import { documentId } from '../../kernel/ids.ts'
import { cleanLine, cleanText } from '../../kernel/text.ts'
import { bodyForm } from '../form.ts'
import { formProblems } from '../problems-view.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { type CommentDraft, DocumentForm } from './document-form.tsx'
import { openLink } from './open-own.ts'
import { OwnDocuments } from './own-documents.tsx'
import { BY_LINK } from './seat-of.ts'

const Params = z.object({ id: z.string().max(100).transform(documentId) })
/** As many opinions as a new form has room for. */
const ROOM = 2

/** Documents that a branch is asked about: read, answered in a tap or in words. */
export function documentRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  app.get('/b/:token/documents', BY_LINK, async (request, reply) => {
    const { seat, view, token, base } = await open(request)
    const documents = await uses.listOwnDocuments(seat)
    const isSent = request.url.endsWith('?sent')
    const body = <OwnDocuments base={base} documents={documents} isSent={isSent} />
    return sendBranchPage(reply, view, { title: view.texts.guidance.ownTitle, token, body })
  })

  const show = async (request: FastifyRequest, reply: FastifyReply, typed: Typed = {}) => {
    const { seat, view, token, base } = await open(request)
    const document = await uses.getOwnDocument(seat, Params.parse(request.params).id)
    const props = { comments: roomFor(commentsOf(document)), seenIds: seenOf(document), problem: null }
    const body = <DocumentForm base={base} document={document} {...props} {...typed} />
    return sendBranchPage(reply, view, { title: view.texts.guidance.ownTitle, token, body })
  }

  app.get('/b/:token/documents/:id', BY_LINK, (request, reply) => show(request, reply))

  app.post('/b/:token/documents/:id', BY_LINK, async (request, reply) => {
    const { seat, view, base } = await open(request)
    const form = bodyForm(request)
    const [parts, seenIds] = [form.all('part'), form.all('seen')]
    const comments = form
      .all('words')
      .map((words, index) => ({ part: cleanLine(parts[index] ?? ''), words: cleanText(words) }))
      .filter(({ part, words }) => part !== '' || words !== '')
    const agrees = form.line('do') === 'agree'
    try {
      const { id } = Params.parse(request.params)
      await uses.answerDocument(seat, id, { agrees, comments, seenIds })
      return reply.redirect(`${base}/documents?sent`, 303)
    } catch (error) {
      const { status, fields, sentence, nextStep } = formProblems(error, view.locale)
      const problem = Object.values(fields)[0] ?? `${sentence} ${nextStep}`
      return show(request, reply.code(status), { comments: roomFor(comments), seenIds, problem })
    }
  })
}

interface Typed {
  readonly comments?: readonly CommentDraft[]
  readonly seenIds?: readonly string[]
  readonly problem?: string
}

/** Late words are added beside those said in time, so the form begins empty. */
const commentsOf = ({ opinions, commentState }: OwnDocument): readonly CommentDraft[] =>
  commentState === 'open' ? opinions.filter(({ kind }) => kind === 'comments') : []

const seenOf = ({ opinions }: OwnDocument): readonly string[] => opinions.map(({ id }) => id)

const roomFor = (comments: readonly CommentDraft[]): readonly CommentDraft[] => [
  ...comments,
  ...Array.from({ length: comments.length === 0 ? ROOM : 1 }, () => ({ part: '', words: '' })),
]
