import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bodyForm, type Form } from '../form.ts'
import type { PostPageUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { checkFormText, fixFormText, isConsentMissing } from './check-form-text.ts'
import { publishAtOf } from './compose-draft.ts'
import { changeOf, type EditDraft, editDraftOf, typedEditOf } from './edit-draft.ts'
import { postIn } from './post-in.ts'
import { showPostPage } from './show-post-page.tsx'
import { isFixButton } from './text-fixes.ts'

type FormName = 'edit' | 'move'
type Problems = Readonly<Record<string, string>>

const WRITERS = { config: { access: 'posts.write' } } as const

/** Changing a Post, and moving it to another time. */
export function saveRoutes(app: FastifyInstance, posts: PostPageUses): void {
  app.post('/posts/:id/edit', WRITERS, (request, reply) => save(posts, request, reply, 'edit'))
  app.post('/posts/:id/move', WRITERS, (request, reply) => save(posts, request, reply, 'move'))
}

async function save(
  posts: PostPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  form: FormName,
): Promise<FastifyReply> {
  const { now, timeZone } = request.view
  const id = postIn(request)
  const sent = bodyForm(request)
  const before = editDraftOf(await posts.getPost(actorOf(request), id), timeZone)
  const draft = form === 'edit' ? typedEditOf(sent, before) : movedDraft(before, sent)
  if (isFixButton(sent.raw('do'))) {
    const fixed = await fixFormText(posts, request, draft, sent.raw('do'))
    return showPostPage(posts, request, reply, { failed: { form, draft: fixed, problems: {} } })
  }
  const asked = publishAtOf(draft, now, timeZone)
  const open = await openProblems(posts, request, form, draft)
  if ('wrong' in asked || Object.keys(open).length > 0)
    return showPostPage(posts, request, reply.code(422), { failed: { form, draft, problems: open } })
  const version = Number(sent.line('version'))
  // Seconds are not typed: a time that was left alone stays what it was.
  const publishAt = draft.date === before.date && draft.time === before.time ? undefined : asked.at
  const change = form === 'edit' ? { ...changeOf(draft), version, publishAt } : { version, publishAt }
  try {
    await posts.editPost(actorOf(request), id, change)
    return reply.done(`/posts/${id}`, form === 'edit' ? 'post-saved' : 'post-moved')
  } catch (error) {
    const { status, problems } = saveProblems(error, request)
    return showPostPage(posts, request, reply.code(status), { failed: { form, draft, problems } })
  }
}

/** What must be settled before anything is saved: a time that can be read, and what the law asks. */
async function openProblems(
  uses: PostPageUses,
  request: FastifyRequest,
  form: FormName,
  draft: EditDraft,
): Promise<Problems> {
  const { now, timeZone, texts } = request.view
  const asked = publishAtOf(draft, now, timeZone)
  if ('wrong' in asked)
    return Object.fromEntries(asked.wrong.map(part => [part, texts.compose[`${part}Wrong`]]))
  const isOpen =
    form === 'edit' && isConsentMissing(await checkFormText(uses, request, draft), draft.isAcknowledged)
  return isOpen ? { message: texts.proofreading.consentMissing } : {}
}

const movedDraft = (before: EditDraft, sent: Form): EditDraft => ({
  ...before,
  date: sent.line('date'),
  time: sent.line('time'),
})

function saveProblems(error: unknown, request: FastifyRequest): { status: number; problems: Problems } {
  const { status, code, sentence, nextStep, fields } = formProblems(error, request.view.locale)
  const problems = { ...fields, whole: `${sentence} ${nextStep}` }
  return { status, problems: code === 'STALE_VERSION' ? { ...problems, stale: sentence } : problems }
}
