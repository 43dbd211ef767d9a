import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { derivedId } from '../../kernel/derived-id.ts'
import { pageId, postId, shareTaskId, unitId } from '../../kernel/ids.ts'
import { bodyForm, formOf } from '../form.ts'
import type { AddressOf } from '../link-address.ts'
import type { PageUses, PostUses, UnitUses } from '../officer-uses.ts'
import { publishPages } from '../pages/publish-pages.ts'
import type { ShareUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { emptyDraft, publishAtOf } from '../posts/compose-draft.ts'
import { draftProblems } from '../posts/draft-problems.ts'
import { postIn } from '../posts/post-in.ts'
import { BeginTaskPage, type BeginTaskProps } from './begin-task-page.tsx'
import { ShareListPage } from './share-list-page.tsx'
import { type SharePostDraft, SharePostPage } from './share-post-page.tsx'
import { ShareTaskPage } from './share-task-page.tsx'

interface Uses {
  readonly shares: ShareUses
  readonly posts: PostUses
  readonly pages: PageUses
  readonly units: UnitUses
  readonly addressOf: AddressOf
}

const PLANNERS = { config: { access: 'planning.write' } } as const
const WRITERS = { config: { access: 'posts.write' } } as const
const LIST_LIMIT = 50
/** As many branches as one installation has. */
const UNIT_LIMIT = 300
const Params = z.object({ id: z.string().transform(shareTaskId) })

/** Sharing both ways: branches' posts on our Page, and our Posts by branches. */
export function shareRoutes(app: FastifyInstance, uses: Uses): void {
  taskRoutes(app, uses)
  beginRoutes(app, uses)
  sharePostRoutes(app, uses)
}

function taskRoutes(app: FastifyInstance, { shares, addressOf }: Uses): void {
  app.get('/posts/shares', { config: { access: 'planning.read' } }, async (request, reply) => {
    const cursor = formOf(request.query).line('cursor')
    const wanted = { limit: LIST_LIMIT, ...(cursor && { cursor }) }
    const { items, nextCursor } = await shares.listShareTasks(actorOf(request), wanted)
    const page = <ShareListPage tasks={items} next={nextCursor} />
    return reply.page(request.view.texts.share.title, page)
  })

  app.get('/posts/shares/:id', PLANNERS, async (request, reply) => {
    const task = await shares.getShareTask(actorOf(request), Params.parse(request.params).id)
    const addresses = task.asks.map(ask => addressOf(request, ask.token))
    const page = <ShareTaskPage task={task} addresses={addresses} />
    return reply.page(request.view.texts.share.taskTitle, page)
  })

  app.post('/posts/shares/:id/close', PLANNERS, async (request, reply) => {
    const { id } = Params.parse(request.params)
    await shares.closeShareTask(actorOf(request), id)
    return reply.done(`/posts/shares/${id}`, 'share-closed')
  })
}

const unitsOf = async ({ units }: Uses, request: FastifyRequest) =>
  (await units.listUnits(actorOf(request), { limit: UNIT_LIMIT })).items

function beginRoutes(app: FastifyInstance, uses: Uses): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    given: Partial<Pick<BeginTaskProps, 'draft' | 'problems'>>,
  ) => {
    const { share } = request.view.texts
    const post = await uses.posts.getPost(actorOf(request), postIn(request))
    const units = await unitsOf(uses, request)
    const text = share.ready(post.message.split('\n')[0] ?? '', post.permalink ?? '')
    const unitIds = units.map(unit => unit.id)
    const draft = given.draft ?? { formId: request.id, text, dueOn: '', unitIds }
    const props = { post, units, draft, problems: given.problems ?? {} }
    return reply.page(share.beginTitle, <BeginTaskPage {...props} />)
  }

  app.get('/posts/:id/share-task', PLANNERS, (request, reply) => show(request, reply, {}))

  app.post('/posts/:id/share-task', PLANNERS, async (request, reply) => {
    const form = bodyForm(request)
    const asked = { text: form.text('text'), dueOn: form.line('dueOn'), unitIds: form.all('unit') }
    const draft = { ...asked, formId: form.line('formId') }
    try {
      const post = postIn(request)
      const id = await uses.shares.beginShareTask(actorOf(request), {
        ...{ text: asked.text, dueOn: asked.dueOn || null, unitIds: asked.unitIds.map(unitId), postId: post },
        ...(draft.formId && { id: shareTaskId(derivedId({ post, ...draft })) }),
      })
      return reply.done(`/posts/shares/${id}`, 'share-begun')
    } catch (error) {
      return show(request, reply.code(422), { draft, problems: draftProblems(error, request.view) })
    }
  })
}

function sharePostRoutes(app: FastifyInstance, uses: Uses): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    draft: SharePostDraft,
    problems: Readonly<Record<string, string>> = {},
  ) => {
    const pages = await publishPages(uses.pages, actorOf(request))
    const props = { pages, units: await unitsOf(uses, request), draft, problems }
    return reply.page(request.view.texts.share.shareTitle, <SharePostPage {...props} />)
  }

  app.get('/posts/share', WRITERS, (request, reply) => {
    const { now, timeZone } = request.view
    const asked = formOf(request.query)
    const { date, time } = emptyDraft('', now, timeZone, asked)
    return show(request, reply, { ...draftIn(asked), formId: request.id, date, time })
  })

  app.post('/posts/share', WRITERS, async (request, reply) => {
    const { now, timeZone, texts } = request.view
    const draft = draftIn(bodyForm(request))
    const asked = publishAtOf(draft, now, timeZone)
    if ('wrong' in asked) {
      const wrong = asked.wrong.map(part => [part, texts.compose[`${part}Wrong`]])
      return show(request, reply.code(422), draft, Object.fromEntries(wrong))
    }
    try {
      const { link, message } = draft
      const where = { pageId: pageId(draft.pageId), unitId: unitId(draft.branchId), publishAt: asked.at }
      const id = draft.formId ? postId(derivedId(draft)) : undefined
      const wish = { link, message, ...where, creditOf: texts.share.credit, ...(id && { id }) }
      return reply.done(`/posts/${await uses.shares.scheduleShare(actorOf(request), wish)}`, 'post-scheduled')
    } catch (error) {
      return show(request, reply.code(422), draft, draftProblems(error, request.view))
    }
  })
}

const draftIn = (form: ReturnType<typeof formOf>): SharePostDraft => ({
  formId: form.line('formId'),
  pageId: form.line('pageId'),
  branchId: form.line('branchId'),
  link: form.line('link'),
  message: form.text('message'),
  date: form.line('date'),
  time: form.line('time'),
})
