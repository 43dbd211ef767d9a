import { z } from 'zod'
import { amendmentId, postId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { amendBody, correctBody, removeBody } from './amendment-schemas.ts'
import { postSchema } from './post-schemas.ts'
import { failures, idempotencyHeader, idParams } from './schemas.ts'
import { showPost } from './show-post.ts'

/** Adds the calls about Posts that are out. Each answers at once; the Post's `amendments` tell how far it is. */
export function addAmending(app: App, uses: PostUses): void {
  for (const { verb, summary, body, example, inputOf } of ASKED)
    app.post(
      `/posts/:id/${verb}`,
      {
        config: { access: 'posts.write', isRepeatable: true, example },
        schema: {
          tags: ['posts'],
          summary,
          params: idParams,
          headers: idempotencyHeader,
          body,
          response: { 200: postSchema, ...failures },
        },
      },
      async request => {
        const { repeatable } = request
        const id = repeatable === null ? undefined : amendmentId(repeatable.newId)
        const post = postId(request.params.id)
        await uses.askAmendment(actorOf(request), post, { ...inputOf(request.body), id })
        return showPost(uses, actorOf(request), post)
      },
    )
  addAnswers(app, uses)
}

/** What one may ask of a Post that is out. */
const ASKED = [
  {
    verb: 'amend',
    summary: 'Gives a published Post another text',
    body: amendBody,
    example: { version: 2, message: '50 đoàn viên ra quân Chủ nhật xanh.' },
    inputOf: (body: unknown) => ({ kind: 'message' as const, ...amendBody.parse(body) }),
  },
  {
    verb: 'remove',
    summary: 'Takes a published Post off its Page',
    body: removeBody,
    example: { reason: 'Đăng nhầm tên đơn vị' },
    inputOf: (body: unknown) => ({ kind: 'removal' as const, ...removeBody.parse(body) }),
  },
  {
    verb: 'correct',
    summary: 'Puts a correction under a published Post',
    body: correctBody,
    example: { text: 'Đính chính: có 50 đoàn viên tham gia.' },
    inputOf: (body: unknown) => ({ kind: 'correction' as const, ...correctBody.parse(body) }),
  },
] as const

const answerParams = z.strictObject({
  id: z.string().min(1).max(100),
  amendmentId: z.string().min(1).max(100),
})

function addAnswers(app: App, uses: PostUses): void {
  const answers = [
    {
      verb: 'retry',
      summary: 'Tries again what could not be done to a published Post',
      act: uses.retryAmendment,
    },
    {
      verb: 'dismiss',
      summary: 'Gives up what could not be done to a published Post',
      act: uses.dismissAmendment,
    },
  ] as const
  for (const { verb, summary, act } of answers)
    app.post(
      `/posts/:id/amendments/:amendmentId/${verb}`,
      {
        config: { access: 'posts.write' },
        schema: {
          tags: ['posts'],
          summary,
          params: answerParams,
          response: { 200: postSchema, ...failures },
        },
      },
      async request => {
        const post = postId(request.params.id)
        await act(actorOf(request), post, amendmentId(request.params.amendmentId))
        return showPost(uses, actorOf(request), post)
      },
    )
}
