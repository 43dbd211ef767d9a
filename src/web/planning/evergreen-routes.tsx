import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { derivedId } from '../../kernel/derived-id.ts'
import { postId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { bodyForm } from '../form.ts'
import type { OfficerUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { publishAtOf } from '../posts/compose-draft.ts'
import { findDraftSlots } from '../posts/find-draft-slots.ts'
import { postIn } from '../posts/post-in.ts'
import { formProblems } from '../problems-view.ts'
import { clockText } from '../views/time-text.ts'
import { EvergreenPage } from './evergreen-page.tsx'
import { ReusePage, type ReusePageProps } from './reuse-page.tsx'

type Uses = Pick<OfficerUses, 'planning' | 'posts'>

const READERS = { config: { access: 'planning.read' } } as const
const PLANNERS = { config: { access: 'planning.write' } } as const
const WRITERS = { config: { access: 'posts.write' } } as const

/** Posts whose words may be used again. */
export function evergreenRoutes(app: FastifyInstance, uses: Uses): void {
  const { planning } = uses
  app.get('/posts/evergreen', READERS, async (request, reply) => {
    const posts = await planning.listEvergreen(actorOf(request))
    return reply.page(request.view.texts.evergreen.title, <EvergreenPage posts={posts} />)
  })

  app.post('/posts/:id/evergreen', PLANNERS, async (request, reply) => {
    const isEvergreen = bodyForm(request).line('isEvergreen') === 'yes'
    const id = postIn(request)
    await planning.markEvergreen(actorOf(request), id, isEvergreen)
    return reply.done(`/posts/${id}`, isEvergreen ? 'post-evergreen' : 'post-not-evergreen')
  })

  app.get('/posts/:id/reuse', WRITERS, async (request, reply) => {
    const draft = await slotDraft(uses, request)
    return show(uses, request, reply, { formId: request.id, draft, problems: {}, isTooSoon: false })
  })

  app.post('/posts/:id/reuse', WRITERS, (request, reply) => reuse(uses, request, reply))
}

/** Proposes the next free Slot of the Post's Page; nothing where there is none. */
async function slotDraft({ posts, planning }: Uses, request: FastifyRequest) {
  const { pageId, columnId } = await posts.getPost(actorOf(request), postIn(request))
  const [at] = await findDraftSlots(planning, request, { pageId, columnId: columnId ?? '' })
  if (at === undefined) return { date: '', time: '' }
  const { timeZone } = request.view
  return { date: isoDate(localDateAt(at, timeZone)), time: clockText(at, timeZone) }
}

async function reuse(uses: Uses, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { now, timeZone, texts, locale } = request.view
  const form = bodyForm(request)
  const formId = form.line('formId')
  const draft = { date: form.line('date'), time: form.line('time') }
  const asked = publishAtOf(draft, now, timeZone)
  if ('wrong' in asked) {
    const problems = Object.fromEntries(asked.wrong.map(part => [part, texts.compose[`${part}Wrong`]]))
    return show(uses, request, reply.code(422), { formId, draft, problems, isTooSoon: false })
  }
  try {
    const made = await uses.planning.reusePost(actorOf(request), postIn(request), {
      publishAt: asked.at,
      isConfirmed: form.line('isConfirmed') === 'yes',
      id: formId === '' ? undefined : postId(derivedId({ reuse: postIn(request), formId, ...draft })),
    })
    return reply.done(`/posts/${made}`, 'post-reused')
  } catch (error) {
    const { status, code, sentence, nextStep, fields } = formProblems(error, locale)
    const problems = { ...fields, whole: `${sentence} ${nextStep}` }
    const isTooSoon = code === 'REUSE_TOO_SOON'
    return show(uses, request, reply.code(status), { formId, draft, problems, isTooSoon })
  }
}

async function show(
  { posts }: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  props: Omit<ReusePageProps, 'post'>,
): Promise<FastifyReply> {
  const post = await posts.getPost(actorOf(request), postIn(request))
  return reply.page(request.view.texts.evergreen.reuseTitle, <ReusePage post={post} {...props} />)
}
