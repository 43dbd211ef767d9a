import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasCode } from '../../kernel/errors.ts'
import type { Clock } from '../../ports/clock.ts'
import { bodyForm, type Form } from '../form.ts'
import type { PhotoUses } from '../intake-uses.ts'
import type { PostPageUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { checkFormText, fixFormText, isConsentMissing } from './check-form-text.ts'
import { ClosedEdit } from './closed-edit.tsx'
import { isPhotoButton, pressPhoto, publishAtOf } from './compose-draft.ts'
import { ComposePhotos } from './compose-photos.tsx'
import { changeOf, type EditDraft, editDraftOf, typedEditOf } from './edit-draft.ts'
import { editAddress } from './form-address.ts'
import { whenOf } from './merge-drafts.ts'
import { postIn } from './post-in.ts'
import { receiveForm } from './receive-draft.ts'
import { isStale, showMerge } from './show-merge.tsx'
import { showPostPage } from './show-post-page.tsx'
import { isFixButton } from './text-fixes.ts'

type FormName = 'edit' | 'move'
type Problems = Readonly<Record<string, string>>

const WRITERS = { config: { access: 'posts.write' } } as const

/** What changing a Post's photos needs besides. */
export interface PhotoIntake {
  readonly photos: PhotoUses
  readonly clock: Clock
}

/** Changing a Post, and moving it to another time. */
export function saveRoutes(app: FastifyInstance, posts: PostPageUses, intake: PhotoIntake): void {
  app.post('/posts/:id/edit', WRITERS, (request, reply) => edit(posts, intake, request, reply))
  app.post('/posts/:id/move', WRITERS, (request, reply) => move(posts, request, reply))
  app.post('/posts/:id/photos', WRITERS, async (request, reply) => {
    const { draft, button, problems } = await receiveEdit(posts, intake, request)
    const id = postIn(request)
    const target = { formAction: editAddress(id, request.view, 'photos'), drawnBy: `/posts/${id}/photos` }
    const shown = pressPhoto(draft, button).photos
    return reply.part(<ComposePhotos photos={shown} problem={problems.photoIds} {...target} />)
  })
  app.post('/posts/:id/closed', WRITERS, async (request, reply) => {
    const post = await posts.getPost(actorOf(request), postIn(request))
    const { draft } = await receiveEdit(posts, intake, request)
    return reply.part(<ClosedEdit post={post} draft={draft} />)
  })
}

/** Reads the edit form, whole or put together, with photos that were chosen just now. */
async function receiveEdit(posts: PostPageUses, { photos, clock }: PhotoIntake, request: FastifyRequest) {
  const before = editDraftOf(await posts.getPost(actorOf(request), postIn(request)), request.view.timeZone)
  return receiveForm(photos, clock, request, form => typedEditOf(form, before))
}

async function edit(
  posts: PostPageUses,
  intake: PhotoIntake,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const received = await receiveEdit(posts, intake, request)
  const { button, form } = received
  const draft = pressPhoto(received.draft, button)
  const again = (shown: EditDraft, problems: Problems, status = 422) =>
    showPostPage(posts, request, reply.code(status), { failed: { form: 'edit', draft: shown, problems } })
  if (isFixButton(button))
    return again(await fixFormText(posts, request, draft, button), received.problems, 200)
  if (isPhotoButton(button)) return again(draft, received.problems, 200)
  if (received.problems.photoIds) return again(draft, received.problems)
  const checked = await checkFormText(posts, request, draft)
  if (isConsentMissing(checked, draft.isAcknowledged))
    return again(draft, { message: request.view.texts.proofreading.consentMissing })
  const version = Number(form.line('version'))
  return save(posts, request, reply, {
    form: 'edit',
    version,
    draft,
    content: changeOf(draft),
    typed: () => draft,
  })
}

async function move(
  posts: PostPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const sent = bodyForm(request)
  const post = await posts.getPost(actorOf(request), postIn(request))
  const typed = (begun: EditDraft) => movedDraft(begun, sent)
  const draft = typed(editDraftOf(post, request.view.timeZone))
  return save(posts, request, reply, {
    form: 'move',
    version: Number(sent.line('version')),
    draft,
    content: {},
    typed,
  })
}

interface Wanted {
  readonly form: FormName
  readonly version: number
  readonly draft: EditDraft
  readonly content: Partial<ReturnType<typeof changeOf>>
  /** What was typed of the Post as it was when the form was opened. */
  readonly typed: (begun: EditDraft) => EditDraft
}

async function save(
  posts: PostPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  { form, version, draft, content, typed }: Wanted,
): Promise<FastifyReply> {
  const { now, timeZone, texts } = request.view
  const id = postIn(request)
  const before = editDraftOf(await posts.getPost(actorOf(request), id), timeZone)
  const asked = publishAtOf(draft, now, timeZone)
  if ('wrong' in asked) {
    const wrong = asked.wrong.map(part => [part, texts.compose[`${part}Wrong`]])
    const failed = { form, draft, problems: Object.fromEntries(wrong) }
    return showPostPage(posts, request, reply.code(422), { failed })
  }
  // Seconds are not typed: a time that was left alone stays what it was.
  const publishAt = whenOf(draft) === whenOf(before) ? undefined : asked.at
  try {
    await posts.editPost(actorOf(request), id, { ...content, version, publishAt })
    return reply.done(`/posts/${id}`, form === 'edit' ? 'post-saved' : 'post-moved')
  } catch (error) {
    if (isStale(error)) return showMerge(posts, request, reply, { form: 'edit', version, typed })
    if (hasCode(error, 'STATE_CONFLICT') || hasCode(error, 'POST_GOING_OUT'))
      return showPostPage(posts, request, reply.code(409), { closed: draft })
    const { status, problems } = saveProblems(error, request)
    return showPostPage(posts, request, reply.code(status), { failed: { form, draft, problems } })
  }
}

const movedDraft = (before: EditDraft, sent: Form): EditDraft => ({
  ...before,
  date: sent.line('date'),
  time: sent.line('time'),
})

function saveProblems(error: unknown, request: FastifyRequest): { status: number; problems: Problems } {
  const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
  return { status, problems: { ...fields, whole: `${sentence} ${nextStep}` } }
}
