import type { FastifyInstance } from 'fastify'
import { postId } from '../../kernel/ids.ts'
import { bodyForm, formOf } from '../form.ts'
import type { PostPageUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { checkFormText } from './check-form-text.ts'
import { composeAddress, editAddress } from './form-address.ts'
import { TextFindings } from './text-findings.tsx'

/** Proofreading while somebody types, in the form of a new Post or of one that is there. */
export function textCheckRoutes(app: FastifyInstance, uses: PostPageUses): void {
  app.post('/posts/text-check', { config: { access: 'posts.write' } }, async (request, reply) => {
    const form = bodyForm(request)
    const named = formOf(request.query).line('post')
    const post = named === '' ? null : await uses.getPost(actorOf(request), postId(named))
    const checked = await checkFormText(uses, request, {
      message: form.text('message'),
      date: form.line('date'),
      time: form.line('time'),
      branchId: post === null ? form.line('branchId') : (post.unitId ?? ''),
    })
    return reply.part(
      <TextFindings
        {...checked}
        postId={post?.id ?? null}
        formAction={post === null ? composeAddress(request.view, 'text') : editAddress(post.id, request.view)}
        isAcknowledged={form.line('lawAcknowledged') === 'yes'}
      />,
    )
  })
}
