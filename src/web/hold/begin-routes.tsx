import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DAY, plus } from '../../kernel/time.ts'
import { bodyForm } from '../form.ts'
import type { HoldUses, PageUses, PostUses } from '../officer-uses.ts'
import { publishPages } from '../pages/publish-pages.ts'
import type { PlanningUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { BeginPage, type BeginPageProps } from './begin-page.tsx'

export interface BeginUses {
  readonly hold: HoldUses
  readonly posts: PostUses
  readonly pages: PageUses
  readonly planning: PlanningUses
}

const HOLDERS = { config: { access: 'hold.set' } } as const
const LOOK_AHEAD_MS = 7 * DAY
const LIMIT = 100

/** Putting everything on hold. */
export function beginRoutes(app: FastifyInstance, uses: BeginUses): void {
  app.get('/posts/hold', HOLDERS, (request, reply) =>
    request.hold === null
      ? show(uses, request, reply, { reason: '', except: [], problems: {} })
      : reply.redirect('/posts/resume'),
  )

  app.post('/posts/hold', HOLDERS, async (request, reply) => {
    const form = bodyForm(request)
    const typed = { reason: form.text('reason'), except: form.all('except') }
    try {
      await uses.hold.beginHold(actorOf(request), typed)
      return reply.done('/posts', 'hold-begun')
    } catch (error) {
      const { status, fields, sentence, nextStep } = formProblems(error, request.view.locale)
      const problems = { ...fields, ...(fields.reason === undefined && { whole: `${sentence} ${nextStep}` }) }
      return show(uses, request, reply.code(status), { ...typed, problems })
    }
  })
}

async function show(
  { posts, pages, planning }: BeginUses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Pick<BeginPageProps, 'reason' | 'except' | 'problems'>,
): Promise<FastifyReply> {
  const { now, texts } = request.view
  const actor = actorOf(request)
  const span = { from: now, to: plus(now, LOOK_AHEAD_MS), limit: LIMIT }
  const [planned, known, columns] = await Promise.all([
    posts.listPosts(actor, { ...span, state: 'scheduled' }),
    publishPages(pages, actor),
    planning.listColumns(actor),
  ])
  const choices = { posts: planned.items, pages: known, columns }
  return reply.page(texts.hold.begin, <BeginPage {...choices} {...typed} />)
}
