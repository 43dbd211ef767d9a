import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isReviewable, type Submission } from '../../intake/index.ts'
import { hasCode } from '../../kernel/errors.ts'
import { pageId, photoId, submissionId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import { bodyForm, type Form, formOf } from '../form.ts'
import { publishPages } from '../pages/publish-pages.ts'
import { actorOf } from '../plugins/authentication.ts'
import { checkDraftPlan } from '../posts/check-draft-plan.ts'
import { checkFormText, fixFormText } from '../posts/check-form-text.ts'
import { publishAtOf } from '../posts/compose-draft.ts'
import { draftProblems } from '../posts/draft-problems.ts'
import { findDraftSlots } from '../posts/find-draft-slots.ts'
import { openQuestions } from '../posts/open-questions.ts'
import { isFixButton } from '../posts/text-fixes.ts'
import { beginJoin, type JoinDraft, joinDraftOf, kindOf, pressJoin } from './join-draft.ts'
import { JOIN_ADDRESS, JoinPage, type JoinPageProps, versionField } from './join-page.tsx'
import { PostFindings } from './post-findings.tsx'
import { PostPreview } from './post-preview.tsx'
import type { InboxUses } from './routes.tsx'

const DECIDERS = { config: { access: 'submissions.decide' } } as const

type Problems = JoinPageProps['problems']

/** Several Submissions in one Post: a round-up, or one event that several branches sent. */
export function joinRoutes(app: FastifyInstance, uses: InboxUses): void {
  app.get(JOIN_ADDRESS, DECIDERS, async (request, reply) => {
    const query = formOf(request.query)
    return begin(uses, request, reply, query, kindOf(query))
  })

  app.post(JOIN_ADDRESS, DECIDERS, async (request, reply) => {
    const form = bodyForm(request)
    const button = form.raw('do')
    if (button === 'as:merge' || button === 'as:round-up')
      return begin(uses, request, reply, form, button === 'as:merge' ? 'merge' : 'round-up')
    const submissions = await chosen(uses, request, form, droppedBy(button))
    const draft = joinDraftOf(form, submissions)
    if (button === 'accept') return accept(uses, request, reply, submissions, draft, form)
    if (isFixButton(button))
      return show(uses, request, reply, submissions, await fixFormText(uses.textHelp, request, draft, button))
    return show(uses, request, reply, submissions, pressJoin(draft, button, submissions))
  })

  partRoutes(app, uses)
}

/** What htmx draws anew while somebody types. */
function partRoutes(app: FastifyInstance, uses: InboxUses): void {
  app.post(`${JOIN_ADDRESS}/findings`, DECIDERS, async (request, reply) => {
    const draft = joinDraftOf(bodyForm(request), [])
    const checked = await checkFormText(uses.textHelp, request, draft)
    return reply.part(<PostFindings draft={draft} checked={checked} address={JOIN_ADDRESS} />)
  })

  app.post(`${JOIN_ADDRESS}/preview`, DECIDERS, async (request, reply) => {
    const form = bodyForm(request)
    const draft = joinDraftOf(form, await chosen(uses, request, form))
    const [pages, warnings] = await Promise.all([
      publishPages(uses.organisation, actorOf(request)),
      checkDraftPlan(uses.planning, request, draft),
    ])
    const drawnBy = `${JOIN_ADDRESS}/preview`
    return reply.part(<PostPreview {...{ draft, pages, warnings, drawnBy }} problems={{}} />)
  })
}

const droppedBy = (button: string): string | null =>
  button.startsWith('drop:') ? button.slice('drop:'.length) : null

/** More than go into one Post. */
const MOST = 100

/** Reads the Submissions that a form or an address names and that still may be decided about, each once. */
async function chosen(
  { submissions }: InboxUses,
  request: FastifyRequest,
  form: Form,
  dropped: string | null = null,
): Promise<readonly Submission[]> {
  const ids = [...new Set(form.all('id'))].filter(id => id !== dropped).slice(0, MOST)
  const actor = actorOf(request)
  const read = await Promise.all(ids.map(id => submissions.getSubmission(actor, submissionId(id))))
  return read.filter(isReviewable)
}

async function begin(
  uses: InboxUses,
  request: FastifyRequest,
  reply: FastifyReply,
  form: Form,
  kind: JoinDraft['kind'],
): Promise<FastifyReply> {
  const submissions = await chosen(uses, request, form)
  const [page] = await publishPages(uses.organisation, actorOf(request))
  const id = form.line('pageId') || (page?.id ?? '')
  const freeSlots = await findDraftSlots(uses.planning, request, { pageId: id, columnId: '' })
  const draft = beginJoin(kind, submissions, { pageId: id, freeSlots }, request.view, formOf({}))
  return show(uses, request, reply, submissions, draft)
}

async function accept(
  uses: InboxUses,
  request: FastifyRequest,
  reply: FastifyReply,
  submissions: readonly Submission[],
  draft: JoinDraft,
  form: Form,
): Promise<FastifyReply> {
  const { now, timeZone, texts } = request.view
  const again = (problems: Problems) =>
    show(uses, request, reply.code(422), submissions, draft, { whole: texts.inbox.problems, ...problems })
  const asked = publishAtOf(draft, now, timeZone)
  if ('wrong' in asked)
    return again(Object.fromEntries(asked.wrong.map(part => [part, texts.compose[`${part}Wrong`]])))
  const questions = await openQuestions(uses, request, draft)
  if (questions !== null) return again(questions)
  const { bundleSubmissions, mergeSubmissions } = uses.submissions
  const join = draft.kind === 'merge' ? mergeSubmissions : bundleSubmissions
  try {
    const id = await join(actorOf(request), wishOf(draft, form, asked.at))
    return reply.done(`/posts/${id}`, 'submissions-joined')
  } catch (error) {
    if (hasCode(error, 'STALE_VERSION')) return again({ whole: texts.inbox.stale })
    return again(draftProblems(error, request.view))
  }
}

const wishOf = (draft: JoinDraft, form: Form, publishAt: Date) => ({
  items: [...new Set(form.all('id'))].map(id => ({
    id: submissionId(id),
    version: Number(form.line(versionField(id))),
  })),
  pageId: pageId(draft.pageId),
  publishAt,
  message: draft.message,
  photoIds: draft.photos.map(({ id }) => photoId(id)),
  pillar: PILLARS.find(pillar => pillar === draft.pillar) ?? null,
  lawAcknowledged: draft.isAcknowledged,
})

async function show(
  uses: InboxUses,
  request: FastifyRequest,
  reply: FastifyReply,
  submissions: readonly Submission[],
  draft: JoinDraft,
  problems: Problems = {},
): Promise<FastifyReply> {
  const [pages, checked, warnings, freeSlots] = await Promise.all([
    publishPages(uses.organisation, actorOf(request)),
    checkFormText(uses.textHelp, request, draft),
    checkDraftPlan(uses.planning, request, draft),
    findDraftSlots(uses.planning, request, draft),
  ])
  const props = { submissions, draft, problems, checked, warnings, pages, freeSlots }
  return reply.page(request.view.texts.inbox.joinTitle[draft.kind], <JoinPage {...props} />)
}
