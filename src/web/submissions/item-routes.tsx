import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Submission } from '../../intake/index.ts'
import { hasCode } from '../../kernel/errors.ts'
import { pageId, photoId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import { bodyForm } from '../form.ts'
import { publishPages } from '../pages/publish-pages.ts'
import { actorOf } from '../plugins/authentication.ts'
import { checkDraftPlan } from '../posts/check-draft-plan.ts'
import { checkFormText, fixFormText } from '../posts/check-form-text.ts'
import { publishAtOf } from '../posts/compose-draft.ts'
import { draftProblems } from '../posts/draft-problems.ts'
import { openQuestions } from '../posts/open-questions.ts'
import { isFixButton } from '../posts/text-fixes.ts'
import { goOn } from './go-on.ts'
import { type ItemDraft, itemDraftOf, pressItem } from './item-draft.ts'
import { ItemPage, type ItemPageProps } from './item-page.tsx'
import { type ItemTry, itemProps } from './item-props.ts'
import { PostFindings } from './post-findings.tsx'
import { PostPreview } from './post-preview.tsx'
import type { InboxUses } from './routes.tsx'
import { submissionIn } from './submission-in.ts'

const READERS = { config: { access: 'submissions.read' } } as const
const DECIDERS = { config: { access: 'submissions.decide' } } as const

/** One Submission: looked at, changed a little, accepted and planned in the same step. */
export function itemRoutes(app: FastifyInstance, uses: InboxUses): void {
  app.get('/submissions/:id', READERS, async (request, reply) =>
    show(uses, request, reply, await read(uses, request)),
  )

  app.post('/submissions/:id', DECIDERS, async (request, reply) => {
    const submission = await read(uses, request)
    const form = bodyForm(request)
    const draft = itemDraftOf(form, submission)
    const button = form.raw('do')
    if (button === 'accept') return accept(uses, request, reply, submission, draft)
    const typed = isFixButton(button)
      ? await fixFormText(uses.textHelp, request, draft, button)
      : pressItem(draft, button, submission)
    return show(uses, request, reply, submission, { typed })
  })

  partRoutes(app, uses)
}

/** What htmx draws anew while somebody types. */
function partRoutes(app: FastifyInstance, uses: InboxUses): void {
  app.post('/submissions/:id/findings', DECIDERS, async (request, reply) => {
    const submission = await read(uses, request)
    const draft = itemDraftOf(bodyForm(request), submission)
    const checked = await checkFormText(uses.textHelp, request, draft)
    return reply.part(
      <PostFindings draft={draft} checked={checked} address={`/submissions/${submission.id}`} />,
    )
  })

  app.post('/submissions/:id/preview', DECIDERS, async (request, reply) => {
    const submission = await read(uses, request)
    const draft = itemDraftOf(bodyForm(request), submission)
    const [pages, warnings] = await Promise.all([
      publishPages(uses.organisation, actorOf(request)),
      checkDraftPlan(uses.planning, request, draft),
    ])
    return reply.part(
      <PostPreview
        {...{ draft, pages, warnings }}
        problems={{}}
        drawnBy={`/submissions/${submission.id}/preview`}
      />,
    )
  })
}

const read = (uses: InboxUses, request: FastifyRequest): Promise<Submission> =>
  uses.submissions.getSubmission(actorOf(request), submissionIn(request))

async function accept(
  uses: InboxUses,
  request: FastifyRequest,
  reply: FastifyReply,
  submission: Submission,
  draft: ItemDraft,
): Promise<FastifyReply> {
  const { now, timeZone, texts } = request.view
  const again = (problems: ItemPageProps['problems']) =>
    show(uses, request, reply.code(422), submission, {
      typed: draft,
      problems: { whole: texts.inbox.problems, ...problems },
    })
  const asked = publishAtOf(draft, now, timeZone)
  if ('wrong' in asked)
    return again(Object.fromEntries(asked.wrong.map(part => [part, texts.compose[`${part}Wrong`]])))
  const questions = await openQuestions(uses, request, draft)
  if (questions !== null) return again(questions)
  try {
    await uses.submissions.acceptSubmission(actorOf(request), submission.id, wishOf(draft, asked.at))
    return await goOn(uses, request, reply, submission)
  } catch (error) {
    if (!hasCode(error, 'STALE_VERSION')) return again(draftProblems(error, request.view))
    const typed = { ...draft, version: submission.version }
    const problems = { whole: texts.inbox.stale }
    return show(uses, request, reply.code(409), submission, { typed, problems })
  }
}

const wishOf = (draft: ItemDraft, publishAt: Date) => ({
  version: draft.version,
  pageId: pageId(draft.pageId),
  publishAt,
  message: draft.message,
  photoIds: draft.photos.map(({ id }) => photoId(id)),
  pillar: PILLARS.find(pillar => pillar === draft.pillar) ?? null,
  lawAcknowledged: draft.isAcknowledged,
})

/** Shows the page of a Submission, with what stands in its form. */
export async function show(
  uses: InboxUses,
  request: FastifyRequest,
  reply: FastifyReply,
  submission: Submission,
  tried: ItemTry = {},
): Promise<FastifyReply> {
  const props = await itemProps(uses, request, submission, tried)
  return reply.page(submission.title || request.view.texts.inbox.noTitle, <ItemPage {...props} />)
}
