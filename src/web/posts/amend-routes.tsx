import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { amendmentId, postId } from '../../kernel/ids.ts'
import { bodyForm, type Form } from '../form.ts'
import type { FlashName } from '../html.tsx'
import type { PostPageUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import type { FailedAmendment } from './amend-forms.tsx'
import type { EditDraft } from './edit-draft.ts'
import { mergedText } from './merge-form.ts'
import { postIn } from './post-in.ts'
import { isStale, showMerge } from './show-merge.tsx'
import { showPostPage } from './show-post-page.tsx'

const WRITERS = { config: { access: 'posts.write' } } as const

/** What may be asked of a Post that is out: another text, a correction, its removal; and what follows a failure. */
export function amendRoutes(app: FastifyInstance, posts: PostPageUses): void {
  for (const { verb, kind, flash, textIn } of ASKED)
    app.post(`/posts/:id/${verb}`, WRITERS, async (request, reply) => {
      const form = bodyForm(request)
      const text = textIn(form)
      try {
        await posts.askAmendment(actorOf(request), postIn(request), inputOf(kind, text, form))
        return reply.done(`/posts/${postIn(request)}`, flash)
      } catch (error) {
        const version = Number(form.line('version'))
        const typed = (begun: EditDraft) => ({ ...begun, message: text })
        if (isStale(error)) return showMerge(posts, request, reply, { form: 'amend', version, typed })
        return showRefusal(posts, request, reply, { kind, text, error })
      }
    })
  addAnswers(app, posts)
}

interface Asked {
  readonly verb: string
  readonly kind: FailedAmendment['kind']
  readonly flash: FlashName
  readonly textIn: (form: Form) => string
}

const ASKED: readonly Asked[] = [
  { verb: 'amend', kind: 'message', flash: 'post-amending', textIn: mergedText },
  { verb: 'correct', kind: 'correction', flash: 'post-correcting', textIn: form => form.text('text') },
  { verb: 'remove', kind: 'removal', flash: 'post-removing', textIn: form => form.text('reason') },
]

function inputOf(kind: FailedAmendment['kind'], text: string, form: Form) {
  if (kind === 'correction') return { kind, text }
  return kind === 'removal'
    ? { kind, reason: text }
    : { kind, message: text, version: Number(form.line('version')) }
}

/** Says why it was not taken, beside what was typed. */
async function showRefusal(
  posts: PostPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, text, error }: { kind: FailedAmendment['kind']; text: string; error: unknown },
): Promise<FastifyReply> {
  const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
  const problems = { ...fields, whole: `${sentence} ${nextStep}` }
  const { may } = await posts.getPost(actorOf(request), postIn(request))
  const told = may.amend ? { failedAmendment: { kind, text, problems } } : { refusal: problems.whole }
  return showPostPage(posts, request, reply.code(status), told)
}

const Params = z.object({ id: z.string().transform(postId), amendmentId: z.string().transform(amendmentId) })

function addAnswers(app: FastifyInstance, posts: PostPageUses): void {
  const answers = [
    { verb: 'retry', flash: 'amendment-retried', act: posts.retryAmendment },
    { verb: 'dismiss', flash: 'amendment-dismissed', act: posts.dismissAmendment },
  ] as const
  for (const { verb, flash, act } of answers)
    app.post(`/posts/:id/amendments/:amendmentId/${verb}`, WRITERS, async (request, reply) => {
      const { id, amendmentId: asked } = Params.parse(request.params)
      await act(actorOf(request), id, asked)
      return reply.done(`/posts/${id}`, flash)
    })
}
