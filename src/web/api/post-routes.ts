import { columnId, pageId, postId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { addAmending } from './amend-routes.ts'
import { addDeciding } from './decide-post-routes.ts'
import { postSchema, postsQuery } from './post-schemas.ts'
import { addRevisions } from './revision-routes.ts'
import { failures, idParams, listOf } from './schemas.ts'
import { shownPost, showPost } from './show-post.ts'
import { addEditing, addScheduling } from './write-post-routes.ts'

/** Adds the calls about Posts. */
export function postRoutes(app: App, uses: PostUses): void {
  addScheduling(app, uses)
  addList(app, uses)
  addReading(app, uses)
  addEditing(app, uses)
  addDeciding(app, uses)
  addVerbs(app, uses)
  addRevisions(app, uses)
  addAmending(app, uses)
}

function addList(app: App, uses: PostUses): void {
  app.get(
    '/posts',
    {
      config: { access: 'posts.read' },
      schema: {
        tags: ['posts'],
        summary: 'Lists Posts by their time, soonest first unless told',
        querystring: postsQuery,
        response: { 200: listOf(postSchema), ...failures },
      },
    },
    async request => {
      const { pageId: page, columnId: column, ...query } = request.query
      const wanted = {
        ...query,
        pageId: page === undefined ? undefined : pageId(page),
        columnId: column === undefined ? undefined : columnId(column),
      }
      const { items, nextCursor } = await uses.listPosts(actorOf(request), wanted)
      return { items: items.map(shownPost), nextCursor }
    },
  )
}

function addReading(app: App, uses: PostUses): void {
  app.get(
    '/posts/:id',
    {
      config: { access: 'posts.read' },
      schema: {
        tags: ['posts'],
        summary: 'Shows one Post with everything that was tried',
        params: idParams,
        response: { 200: postSchema, ...failures },
      },
    },
    request => showPost(uses, actorOf(request), postId(request.params.id)),
  )
}

function addVerbs(app: App, uses: PostUses): void {
  for (const { verb, access, summary, act } of verbsOf(uses))
    app.post(
      `/posts/:id/${verb}`,
      {
        config: { access },
        schema: { tags: ['posts'], summary, params: idParams, response: { 200: postSchema, ...failures } },
      },
      async request => {
        const id = postId(request.params.id)
        await act(actorOf(request), id)
        return showPost(uses, actorOf(request), id)
      },
    )
}

/** What one can do to a Post without saying more. */
const verbsOf = (uses: PostUses) => [
  { verb: 'submit', access: 'posts.write', summary: 'Puts a draft forward', act: uses.submitPost } as const,
  {
    verb: 'publish-now',
    access: 'posts.write',
    summary: 'Publishes as soon as can be',
    act: uses.publishNow,
  } as const,
  {
    verb: 'cancel',
    access: 'posts.write',
    summary: 'Cancels a Post for good',
    act: uses.cancelPost,
  } as const,
  {
    verb: 'retry',
    access: 'posts.write',
    summary: 'Goes on with a Post that stopped',
    act: uses.retryPost,
  } as const,
]
