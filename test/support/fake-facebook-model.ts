import { DAY, SECOND } from '../../src/kernel/time.ts'
import type {
  PageAccess,
  PostContent,
  Problem,
  PublicPost,
  PublishedPage,
  PublishedPost,
  PublishedWish,
  RemoteComment,
  RemotePost,
  TokenFacts,
  Visibility,
} from '../../src/ports/network.ts'

/** What the network does when a call really arrives: a value, or a refusal without effect. */
export type Answer<T> = { readonly value: T } | { readonly refusal: Problem }

export interface FakePage {
  readonly networkPageId: string
  readonly name?: string
  readonly token: string
  readonly mayCreateContent?: boolean
  readonly expiresAt?: Date | null
  readonly dataAccessExpiresAt?: Date | null
}

/** What a Page shows by hand, behind our back. */
export interface FakeShown extends Partial<Omit<PublishedPost, 'id' | 'createdAt'>> {
  readonly createdAt: Date
  /** False for what is only scheduled or lies there unpublished. */
  readonly isPublished?: boolean
  /** The photo that it shows. */
  readonly picture?: Uint8Array
}

interface FakePost {
  readonly id: string
  readonly networkPageId: string
  readonly sequence: number
  readonly photoIds: readonly string[]
  message: string
  isPublished: boolean
  createdAt: Date
}

interface FakePhoto {
  readonly id: string
  readonly networkPageId: string
  readonly altText: string
  readonly uploadedAt: Date
  postId: string | null
}

interface TokenState {
  readonly page: FakePage
  readonly kind: 'page' | 'user'
  death: Problem | null
}

/** Unpublished photos are deleted after a day (Graph page/photos reference, 2026-09). */
const PHOTO_LIFE_MS = DAY
const GONE: Problem = { code: 'object-gone', remedy: 'reconcile', graph: { code: 100, subcode: 33 } }
const TOKEN_INVALID: Problem = { code: 'token-invalid', remedy: 'reconnect', graph: { code: 190 } }
const PHOTO_GONE: Problem = { code: 'invalid-parameter', remedy: 'fix-input', graph: { code: 100 } }
const PHOTO_USED: Problem = {
  code: 'photos-duplicate',
  remedy: 'reconcile',
  graph: { code: 100, subcode: 1366051 },
}
const POST_EMPTY: Problem = { code: 'post-empty', remedy: 'fix-input', graph: { code: 197 } }

const done = <T>(value: T): Answer<T> => ({ value })
const refuse = (refusal: Problem): Answer<never> => ({ refusal })

// Facebook tells created_time in whole seconds, so an adopting reader must not ask for more.
const wholeSecond = (instant: Date): Date => new Date(Math.floor(instant.getTime() / SECOND) * SECOND)

const toRemote = (post: FakePost): RemotePost => ({
  id: post.id,
  message: post.message,
  isPublished: post.isPublished,
  createdAt: wholeSecond(post.createdAt),
  permalink: post.isPublished
    ? `https://www.facebook.com/${post.networkPageId}/posts/${post.sequence}`
    : null,
  photoIds: post.photoIds,
})

const ownerOf = ({ kind, page }: TokenState, access: PageAccess): TokenFacts['owner'] => {
  if (kind === 'user') return 'not-a-page'
  return page.networkPageId === access.networkPageId ? 'this-page' : 'another-page'
}

export type FakeFacebookModel = ReturnType<typeof createFakeFacebookModel>

/** Pages, tokens, posts, photos and comments in memory, behaving as Facebook was seen to behave. */
export const createFakeFacebookModel = (now: () => Date) => {
  const tokens = new Map<string, TokenState>()
  const posts = new Map<string, FakePost>()
  const photos = new Map<string, FakePhoto>()
  const shareCounts = new Map<string, number>()
  const comments = new Map<string, readonly RemoteComment[]>()
  let sequence = 0
  const pictures = new Map<string, Uint8Array>()
  const shown = new Map<string, PublishedPost & { networkPageId: string; isPublished: boolean }>()
  const pageSize = { count: 50, isEmptyFirst: false, heedsUntil: true, usedPercent: 0 }
  let appMode: 'live' | 'development' = 'live'

  const withToken = <T>(access: PageAccess, act: (token: TokenState) => Answer<T>): Answer<T> => {
    const token = tokens.get(access.token.reveal())
    if (!token) return refuse(TOKEN_INVALID)
    return token.death ? refuse(token.death) : act(token)
  }

  const findPost = (access: PageAccess, postId: string): FakePost | null => {
    const post = posts.get(postId)
    return post?.networkPageId === access.networkPageId ? post : null
  }

  const withPost = <T>(access: PageAccess, postId: string, act: (post: FakePost) => T): Answer<T> =>
    withToken(access, () => {
      const post = findPost(access, postId)
      return post ? done(act(post)) : refuse(GONE)
    })

  const isUsed = (photo: FakePhoto): boolean => photo.postId !== null

  const isThere = (photo: FakePhoto | undefined): photo is FakePhoto =>
    photo !== undefined && (isUsed(photo) || now().getTime() - photo.uploadedAt.getTime() < PHOTO_LIFE_MS)

  const newestFirst = (networkPageId: string): readonly FakePost[] =>
    [...posts.values()]
      .filter(post => post.networkPageId === networkPageId)
      .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.sequence - a.sequence)

  const inspectToken = (access: PageAccess): Answer<TokenFacts> =>
    withToken(access, token =>
      done({
        owner: ownerOf(token, access),
        pageName: token.page.name ?? 'Trang thử',
        mayCreateContent: token.page.mayCreateContent ?? true,
        expiresAt: token.page.expiresAt ?? null,
        dataAccessExpiresAt: token.page.dataAccessExpiresAt ?? null,
      }),
    )

  const uploadPhoto = (access: PageAccess, altText: string): Answer<{ photoId: string }> =>
    withToken(access, () => {
      const id = `9${++sequence}`
      const { networkPageId } = access
      photos.set(id, { id, networkPageId, altText, uploadedAt: now(), postId: null })
      return done({ photoId: id })
    })

  const createPost = (access: PageAccess, content: PostContent): Answer<{ postId: string }> =>
    withToken(access, ({ kind }) => {
      const { message, link, photoIds } = content
      if (message === '' && link === null && photoIds.length === 0) return refuse(POST_EMPTY)
      const attached = photoIds.map(id => photos.get(id))
      if (!attached.every(isThere)) return refuse(PHOTO_GONE)
      if (attached.some(isUsed) || new Set(attached).size < attached.length) return refuse(PHOTO_USED)
      const { networkPageId } = access
      const id = `${networkPageId}_${++sequence}`
      // A user's token makes Facebook ignore published=false: the post is seen at once.
      const isPublished = kind === 'user'
      posts.set(id, { id, networkPageId, sequence, message, isPublished, createdAt: now(), photoIds })
      for (const photo of attached) photo.postId = id
      return done({ postId: id })
    })

  const publish = (access: PageAccess, postId: string): Answer<void> =>
    withPost(access, postId, post => {
      if (post.isPublished) return
      post.isPublished = true
      post.createdAt = now()
    })

  const removePost = (postId: string): void => {
    for (const photo of [...photos.values()]) if (photo.postId === postId) photos.delete(photo.id)
    posts.delete(postId)
    comments.delete(postId)
  }

  const remove = (access: PageAccess, id: string): Answer<void> =>
    withToken(access, () => {
      if (findPost(access, id)) removePost(id)
      if (photos.get(id)?.postId === null) photos.delete(id)
      return done(undefined)
    })

  const addComment = (postId: string, message: string, isOurs: boolean): { commentId: string } => {
    const commentId = `${postId.split('_')[1]}_${++sequence}`
    comments.set(postId, [...(comments.get(postId) ?? []), { id: commentId, message, isOurs }])
    return { commentId }
  }

  const asPublished = (post: FakePost): PublishedPost => {
    const { id, message, createdAt, permalink } = toRemote(post)
    const attachedIds = post.photoIds
    return {
      id,
      message,
      createdAt,
      permalink,
      kind: 'status',
      photoCount: attachedIds.length,
      attachedIds,
      pictureUrl: null,
    }
  }

  const publishedOf = (networkPageId: string, { edge, until }: PublishedWish): readonly PublishedPost[] => {
    const byHand = [...shown.values()].filter(
      post =>
        post.networkPageId === networkPageId &&
        post.isPublished &&
        (post.kind === 'reel') === (edge === 'reels'),
    )
    const byUs =
      edge === 'reels'
        ? []
        : newestFirst(networkPageId)
            .filter(post => post.isPublished)
            .map(asPublished)
    return [...byHand, ...byUs]
      .filter(post => !until || !pageSize.heedsUntil || post.createdAt <= until)
      .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
  }

  return {
    /** Puts something on a Page as its own people do; gives its id. */
    show: (networkPageId: string, { isPublished = true, picture, ...given }: FakeShown): string => {
      const id = given.kind === 'reel' ? `5${++sequence}` : `${networkPageId}_${++sequence}`
      const permalink = `https://www.facebook.com/${networkPageId}/${given.kind === 'reel' ? 'reel' : 'posts'}/${sequence}`
      const plain = { message: '', kind: 'status', photoCount: 0, attachedIds: [] } as const
      const pictureUrl = picture === undefined ? null : `https://pictures.test/${id}`
      if (picture !== undefined) pictures.set(`https://pictures.test/${id}`, picture)
      shown.set(id, { ...plain, permalink, pictureUrl, ...given, id, networkPageId, isPublished })
      return id
    },
    /** Edits what was shown, or takes it away when `change` is null. */
    alter: (id: string, change: Partial<FakeShown> | null): void => {
      const post = shown.get(id)
      if (change === null || !post) shown.delete(id)
      else shown.set(id, { ...post, ...change })
    },
    /** How lists are cut, and whether `until` is heeded. */
    setLists: (change: Partial<typeof pageSize>): void => void Object.assign(pageSize, change),
    /** In development mode visitors see nothing that the app published. */
    setAppMode: (mode: typeof appMode): void => {
      appMode = mode
    },
    addPage: (page: FakePage): void => {
      tokens.set(page.token, { page, kind: 'page', death: null })
    },
    /** Adds a person's own token: it reaches Pages but is not a Page's. */
    addUserToken: (token: string, person = 'a-person'): void => {
      const page = { networkPageId: person, name: 'Một người', token }
      tokens.set(token, { page, kind: 'user', death: null })
    },
    killToken: (token: string, death: Problem = TOKEN_INVALID): void => {
      const state = tokens.get(token)
      if (state) state.death = death
    },
    reviveToken: (token: string): void => {
      const state = tokens.get(token)
      if (state) state.death = null
    },
    addVisitorComment: (postId: string, message: string): void => {
      addComment(postId, message, false)
    },
    /** What a person may do on Facebook itself, behind our back. */
    removeByHand: removePost,
    /** What visitors see, newest first. */
    visiblePosts: (networkPageId: string): readonly RemotePost[] =>
      newestFirst(networkPageId)
        .filter(post => post.isPublished)
        .map(toRemote),
    /** What only the Page's own people see, newest first. */
    unpublishedPosts: (networkPageId: string): readonly RemotePost[] =>
      newestFirst(networkPageId)
        .filter(post => !post.isPublished)
        .map(toRemote),
    /** Photos that no post holds yet, expired ones left out. */
    loosePhotos: (networkPageId: string): readonly { readonly id: string; readonly altText: string }[] =>
      [...photos.values()].filter(
        photo => photo.networkPageId === networkPageId && isThere(photo) && !isUsed(photo),
      ),
    altTextOf: (photoId: string): string | null => photos.get(photoId)?.altText ?? null,
    commentsOf: (postId: string): readonly RemoteComment[] => comments.get(postId) ?? [],

    inspectToken,
    uploadPhoto,
    createPost,
    publish,
    remove,
    updateMessage: (access: PageAccess, postId: string, message: string): Answer<void> =>
      withPost(access, postId, post => {
        post.message = message
      }),
    readPost: (access: PageAccess, postId: string): Answer<RemotePost | null> =>
      withToken(access, () => {
        const post = findPost(access, postId)
        return done(post && toRemote(post))
      }),
    listPosts: (access: PageAccess, since: Date): Answer<readonly RemotePost[]> =>
      withToken(access, () => {
        const newer = newestFirst(access.networkPageId).filter(post => post.createdAt >= wholeSecond(since))
        return done(newer.map(toRemote))
      }),
    listPublished: (access: PageAccess, wish: PublishedWish): Answer<PublishedPage> =>
      withToken(access, () => {
        const all = publishedOf(access.networkPageId, wish)
        if (!wish.after && pageSize.isEmptyFirst)
          return done({ posts: [], next: '0', usedPercent: pageSize.usedPercent })
        const start = Number(wish.after ?? 0)
        const end = start + pageSize.count
        const next = end < all.length ? String(end) : null
        return done({ posts: all.slice(start, end), next, usedPercent: pageSize.usedPercent })
      }),
    readPicture: (url: string): Answer<Uint8Array | null> => done(pictures.get(url) ?? null),
    isPublished: (access: PageAccess, id: string): Answer<boolean> =>
      withToken(access, () => done(shown.get(id)?.isPublished ?? findPost(access, id)?.isPublished ?? false)),
    isListed: (access: PageAccess, postId: string): Answer<boolean> =>
      withToken(access, () => done(findPost(access, postId)?.isPublished ?? false)),
    /** What visitors do: nobody learns who. */
    shareAsVisitor: (postId: string): void => {
      shareCounts.set(postId, (shareCounts.get(postId) ?? 0) + 1)
    },
    countShares: (access: PageAccess, postId: string): Answer<number> =>
      withPost(access, postId, () => shareCounts.get(postId) ?? 0),
    seeAsVisitor: ({ permalink }: PublicPost): Answer<Visibility> => {
      const isThere = [...posts.values()].some(
        post => post.isPublished && toRemote(post).permalink === permalink,
      )
      return done(isThere && appMode === 'live' ? 'seen' : 'hidden')
    },
    comment: (access: PageAccess, postId: string, message: string): Answer<{ commentId: string }> =>
      withPost(access, postId, () => addComment(postId, message, true)),
    listComments: (access: PageAccess, postId: string): Answer<readonly RemoteComment[]> =>
      withPost(access, postId, () => comments.get(postId) ?? []),
  }
}
