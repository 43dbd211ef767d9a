import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PostId } from '../../kernel/ids.ts'
import type { Action, Actor } from '../../organisation/index.ts'
import { bodyForm, type Form } from '../form.ts'
import type { FlashName } from '../html.tsx'
import type { PostPageUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import type { View } from '../views/view.ts'
import { addLatePhotos } from './add-late-photos.ts'
import { amendRoutes } from './amend-routes.tsx'
import { POST_CLOSED } from './closed-edit.tsx'
import { returnOf, seenVersion } from './decision-form.ts'
import { historyRoutes } from './history-routes.tsx'
import { postIn } from './post-in.ts'
import { PostLive } from './post-live.tsx'
import { type PhotoIntake, saveRoutes } from './save-routes.tsx'
import { showPostPage } from './show-post-page.tsx'
import { textCheckRoutes } from './text-routes.tsx'

/** One Post's page and its buttons. */
export function postRoutes(app: FastifyInstance, posts: PostPageUses, intake: PhotoIntake): void {
  app.get('/posts/:id', { config: { access: 'posts.read' } }, (request, reply) =>
    showPostPage(posts, request, reply),
  )

  app.get('/posts/:id/live', { config: { access: 'posts.read' } }, async (request, reply) => {
    const post = await posts.getPost(actorOf(request), postIn(request))
    if (!post.may.edit) reply.header('hx-trigger', POST_CLOSED)
    return reply.part(<PostLive post={post} />)
  })

  for (const deed of deedsOf(posts)) addButton(app, posts, deed)
  saveRoutes(app, posts, intake)
  historyRoutes(app, posts)
  textCheckRoutes(app, posts)
  amendRoutes(app, posts)
}

/** The form that a button sent, and what the one who pressed it sees. */
interface Sent {
  readonly form: Form
  readonly view: View
}

interface Deed {
  readonly verb: string
  readonly access: Action
  readonly flash: FlashName
  readonly act: (actor: Actor, id: PostId, sent: Sent) => Promise<unknown>
}

/** Every button that does one thing to a Post. */
const deedsOf = (posts: PostPageUses): readonly Deed[] => [
  { verb: 'cancel', access: 'posts.write', flash: 'post-canceled', act: posts.cancelPost },
  { verb: 'publish-now', access: 'posts.write', flash: 'post-starting', act: posts.publishNow },
  { verb: 'retry', access: 'posts.write', flash: 'post-retrying', act: posts.retryPost },
  { verb: 'submit', access: 'posts.write', flash: 'post-submitted', act: posts.submitPost },
  {
    verb: 'late-photos',
    access: 'posts.write',
    flash: 'post-saved',
    act: (actor, id, { form }) => addLatePhotos(posts, actor, id, seenVersion(form)),
  },
  {
    verb: 'approve',
    access: 'posts.approve',
    flash: 'post-approved',
    act: (actor, id, { form }) => posts.approvePost(actor, id, { version: seenVersion(form) }),
  },
  {
    verb: 'close-urgent',
    access: 'posts.write',
    flash: 'urgent-closed',
    act: (actor, id, { form }) => posts.closeUrgent(actor, id, form.text('note')),
  },
  {
    verb: 'return',
    access: 'posts.approve',
    flash: 'post-returned',
    act: (actor, id, { form, view }) => posts.returnPost(actor, id, returnOf(form, view)),
  },
]

/** A button does its deed, or says on the Post's page why it could not. */
function addButton(app: FastifyInstance, posts: PostPageUses, { verb, access, flash, act }: Deed): void {
  app.post(`/posts/:id/${verb}`, { config: { access } }, async (request, reply) => {
    const id = postIn(request)
    try {
      await act(actorOf(request), id, { form: bodyForm(request), view: request.view })
      return reply.done(`/posts/${id}`, flash)
    } catch (error) {
      return refuse(posts, request, reply, error)
    }
  })
}

async function refuse(
  posts: PostPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const { status, sentence, nextStep } = formProblems(error, request.view.locale)
  return showPostPage(posts, request, reply.code(status), { refusal: `${sentence} ${nextStep}` })
}
