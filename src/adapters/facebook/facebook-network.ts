import { Secret } from '../../kernel/secret.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Network, Outcome, PageAccess } from '../../ports/network.ts'
import { createCallLane } from './call-lane.ts'
import type { GraphUsage } from './graph-usage.ts'
import { inspectToken } from './inspect-token.ts'
import { listComments, writeComment } from './page-comments.ts'
import { type CallOptions, type GraphChannel, PagesApi } from './pages-api.ts'
import { readPicture } from './read-picture.ts'
import { countShares, isListed, listPosts, readPost } from './read-posts.ts'
import { isPublished, listPublished } from './read-published.ts'
import { seeAsVisitor } from './see-as-visitor.ts'
import { createUnpublished, publishPost, removeNode, updateMessage, uploadPhoto } from './write-posts.ts'

export interface FacebookOptions {
  /** `https://graph.facebook.com`, or where a practice Facebook listens. */
  readonly graphUrl: string
  /** As in the address: `v26.0`. */
  readonly version: string
  /** For one HTTP call, counted from when it leaves. */
  readonly timeoutMs: number
  /** Null while no Facebook app is configured: then no call carries a proof and rights are not looked up. */
  readonly app: { readonly id: string; readonly secret: Secret } | null
  readonly clock: Pick<Clock, 'now'>
  /** How many calls of this process may be under way together, in all and for one Page. */
  readonly concurrency?: number
  readonly pageConcurrency?: number
  /** Hears after each answer how much of the allowance is used. */
  readonly onUsage?: (usage: GraphUsage) => void
  /** Hears how each call ended, and how long it took with its wait in the lane. */
  readonly onEnded?: (outcome: Outcome<unknown>['outcome'], tookMs: number) => void
}

const DEFAULT_CONCURRENCY = 64
/** A dozen Pages whose every call hangs still leave most of the places to the others. */
const DEFAULT_PAGE_CONCURRENCY = 4

/**
 * Makes Facebook's Pages reachable. Make one per process: all its calls share one lane, in which publishing goes
 * first.
 */
export const createFacebookNetwork = (options: FacebookOptions): Network => {
  const { app, clock } = options
  const channel: GraphChannel = {
    baseUrl: options.graphUrl,
    version: options.version,
    timeoutMs: options.timeoutMs,
    appSecret: app?.secret ?? null,
    lane: createCallLane({
      inAll: options.concurrency ?? DEFAULT_CONCURRENCY,
      perPage: options.pageConcurrency ?? DEFAULT_PAGE_CONCURRENCY,
    }),
    now: () => clock.now(),
    onUsage: options.onUsage,
  }

  const attempt = async <T>(
    page: PageAccess,
    turn: CallOptions,
    act: (api: PagesApi) => Promise<T>,
  ): Promise<Outcome<T>> => {
    const api = new PagesApi(channel, page, turn)
    const begunAtMs = performance.now()
    const ended = (outcome: Outcome<T>): Outcome<T> => {
      options.onEnded?.(outcome.outcome, performance.now() - begunAtMs)
      return outcome
    }
    try {
      const value = await act(api)
      return ended({ outcome: 'accepted', value, at: api.answeredAt ?? clock.now() })
    } catch (error) {
      return ended(api.explain(error))
    }
  }

  const appApi = ({ networkPageId }: PageAccess, signal?: AbortSignal): PagesApi | null => {
    if (app === null) return null
    const token = new Secret(`${app.id}|${app.secret.reveal()}`)
    return new PagesApi(channel, { networkPageId, token }, { signal })
  }

  return {
    inspectToken: (page, signal) =>
      attempt(page, { signal }, api => inspectToken({ ...page, api, appApi: appApi(page, signal) })),
    uploadPhoto: (page, photo, signal) =>
      attempt(page, { signal }, api => uploadPhoto(api, page.networkPageId, photo)),
    createUnpublished: (page, content, signal) =>
      attempt(page, { signal }, api => createUnpublished(api, page.networkPageId, content)),
    publish: (page, postId, signal) =>
      attempt(page, { signal, isUrgent: true }, api => publishPost(api, postId)),
    updateMessage: (page, postId, message, signal) =>
      attempt(page, { signal }, api => updateMessage(api, postId, message)),
    remove: (page, id, signal) => attempt(page, { signal }, api => removeNode(api, page.networkPageId, id)),
    readPost: (page, postId, signal) => attempt(page, { signal }, api => readPost(api, postId)),
    listPosts: (page, since, signal) =>
      attempt(page, { signal }, api => listPosts(api, page.networkPageId, since)),
    listPublished: (page, wish, signal) =>
      attempt(page, { signal }, api => listPublished(api, page.networkPageId, wish)),
    readPicture: (_page, url, signal) => readPicture(channel, url, signal),
    isPublished: (page, id, signal) => attempt(page, { signal }, api => isPublished(api, id)),
    isListed: (page, postId, signal) =>
      attempt(page, { signal }, api => isListed(api, page.networkPageId, postId)),
    countShares: (page, postId, signal) => attempt(page, { signal }, api => countShares(api, postId)),
    seeAsVisitor: (_page, post, signal) => seeAsVisitor(channel, post, signal),
    comment: (page, postId, message, signal) =>
      attempt(page, { signal }, api => writeComment(api, postId, message)),
    listComments: (page, postId, signal) =>
      attempt(page, { signal }, api => listComments(api, page.networkPageId, postId)),
  }
}
