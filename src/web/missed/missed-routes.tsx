import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bodyForm } from '../form.ts'
import { instantOf, type RowDraft, rowDraft, rowProblems, typedRows } from '../hold/row-draft.ts'
import type { MissedUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { MissedPage, type MissedPageProps } from './missed-page.tsx'

type Problems = MissedPageProps['problems']
type Decision = Parameters<MissedUses['decideMissed']>[1][number]

/** The screen of missed Posts. */
export function missedRoutes(app: FastifyInstance, uses: MissedUses): void {
  app.get('/posts/missed', { config: { access: 'posts.read' } }, (request, reply) =>
    show(uses, request, reply, [], {}),
  )

  app.post('/posts/missed', { config: { access: 'posts.write' } }, async (request, reply) => {
    const form = bodyForm(request)
    const all = form.raw('all')
    const typed = typedRows(form).map(row => (all === '' || all === 'look' ? row : { ...row, verb: all }))
    if (all === 'look') return show(uses, request, reply, typed, {})
    const { decisions, problems } = decisionsOf(request, typed)
    if (Object.keys(problems).length > 0) return show(uses, request, reply.code(422), typed, problems)
    try {
      await uses.decideMissed(actorOf(request), decisions)
      return reply.done('/posts/missed', 'missed-decided')
    } catch (error) {
      const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
      const refused = { ...rowProblems(fields, decisions), whole: `${sentence} ${nextStep}` }
      return show(uses, request, reply.code(status), typed, refused)
    }
  })
}

/** Makes decisions of what was typed; what is left for later needs none. */
function decisionsOf(
  { view }: FastifyRequest,
  typed: readonly RowDraft[],
): { decisions: readonly Decision[]; problems: Problems } {
  const { now, timeZone, texts } = view
  const decisions: Decision[] = []
  const problems: Record<string, string> = {}
  for (const row of typed) {
    const { postId, verb } = row
    if (verb === 'publish' || verb === 'drop') decisions.push({ postId, do: verb })
    if (verb !== 'move') continue
    const publishAt = instantOf(row, now, timeZone)
    if (publishAt === null) problems[postId] = texts.hold.timeWrong
    else decisions.push({ postId, do: 'move', publishAt })
  }
  if (decisions.length + Object.keys(problems).length === 0) problems.whole = texts.missed.nothingChosen
  return { decisions, problems }
}

async function show(
  uses: MissedUses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: readonly RowDraft[],
  problems: Problems,
): Promise<FastifyReply> {
  const { timeZone, texts } = request.view
  const stranded = await uses.listMissed(actorOf(request))
  const known = new Map(typed.map(row => [row.postId, row]))
  const rows = stranded.map(({ post, proposedAt }) => ({
    post,
    draft: known.get(post.id) ?? rowDraft(post.id, 'leave', proposedAt ?? post.publishAt, timeZone),
  }))
  const full = stranded.filter(({ proposedAt }) => proposedAt === null)
  const noPlace = Object.fromEntries(full.map(({ post }) => [post.id, texts.hold.noPlace]))
  return reply.page(texts.missed.title, <MissedPage rows={rows} problems={{ ...noPlace, ...problems }} />)
}
