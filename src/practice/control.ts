// Long because it is a list: every way to look behind the scenes, one method each.
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { CallPattern, Calls, RecordedCall } from './calls.ts'
import {
  clockMove,
  commentInput,
  pageInput,
  postChange,
  postInput,
  settingsChange,
  tokenChange,
  tokenInput,
} from './control-inputs.ts'
import type { FaultRule, Faults } from './faults.ts'
import { newPost } from './new-post.ts'
import { photoFormat } from './photo-format.ts'
import type { CommentRecord, PageRecord, PhotoRecord, PostRecord, Settings } from './records.ts'
import type { PracticeApp } from './tokens.ts'
import type { World } from './world.ts'

interface Controlled {
  readonly world: World
  readonly app: PracticeApp
  readonly faults: Faults
  readonly calls: Calls
}

/** What stands behind the scenes of the practice Facebook: Pages, tokens, faults, its clock, and what really happened. */
export class PracticeControl {
  readonly #world: World
  readonly #app: PracticeApp
  readonly #faults: Faults
  readonly #calls: Calls

  constructor({ world, app, faults, calls }: Controlled) {
    this.#world = world
    this.#app = app
    this.#faults = faults
    this.#calls = calls
  }

  /** Adds a Page, or replaces the one with the same id. */
  addPage(given: z.input<typeof pageInput>): PageRecord {
    const page = pageInput.parse(given)
    const id = page.id ?? this.#world.newNumber()
    const value = { ...page, id, isPublished: true, subscribedFields: [] }
    this.#world.commit({ change: 'page', value })
    return value
  }

  pages(): readonly PageRecord[] {
    return this.#world.pages()
  }

  /** Issues a token and gives its value. */
  issueToken(given: z.input<typeof tokenInput>): string {
    const token = tokenInput.parse(given)
    const value = token.value ?? this.#newTokenValue(token.kind)
    const issued = { issuedAt: this.#world.now(), isDead: false, deadSubcode: null }
    const appId = token.appId ?? this.#app.id
    this.#world.commit({ change: 'token', value: { ...token, ...issued, value, appId } })
    return value
  }

  /** Kills a token, takes tasks away, moves its expiry. */
  changeToken(given: z.input<typeof tokenChange>): void {
    const changes = tokenChange.parse(given)
    const token = this.#world.token(changes.value)
    if (token === null) throw new Error('No such practice token')
    this.#world.commit({ change: 'token', value: { ...token, ...changes } })
  }

  /** Puts a post on a Page as if it had been there already. */
  addPost(given: z.input<typeof postInput>): PostRecord {
    const { photos, publishedAt, ...facts } = postInput.parse(given)
    const at = publishedAt === undefined ? this.#world.now() : publishedAt
    const made = at ?? this.#world.now()
    const draft = newPost(this.#world, { ...facts, publishedAt: at, createdAt: made, updatedAt: made })
    const kept = photos.map(photo => this.#newPhoto(photo, draft))
    const value = { ...draft, photoIds: kept.map(photo => photo.id) }
    this.#world.commit(
      { change: 'post', value },
      ...kept.map(photo => ({ change: 'photo' as const, value: photo })),
    )
    return value
  }

  /** Changes a post as the Page's people may, whichever app made it. */
  changePost(given: z.input<typeof postChange>): PostRecord {
    const { postId, ...changes } = postChange.parse(given)
    const post = this.#world.post(postId)
    if (post === null) throw new Error('No such practice post')
    const value = { ...post, ...changes, updatedAt: this.#world.now() }
    this.#world.commit({ change: 'post', value })
    return value
  }

  /** Takes a post off its Page. */
  removePost(postId: string): void {
    this.#world.commit({ change: 'drop', kind: 'post', id: postId })
  }

  /** Puts a comment under a post as if a visitor, or the Page itself, had written it. */
  addComment(given: z.input<typeof commentInput>): CommentRecord {
    const { createdAt, ...facts } = commentInput.parse(given)
    const post = this.#world.post(facts.postId)
    if (post === null) throw new Error('No such practice post')
    const number = post.id.slice(post.id.indexOf('_') + 1)
    const value = {
      ...facts,
      id: `${number}_${this.#world.newNumber()}`,
      pageId: post.pageId,
      createdAt: createdAt ?? this.#world.now(),
      isHidden: false,
      likeCount: 0,
    }
    this.#world.commit({ change: 'comment', value })
    return value
  }

  get settings(): Settings {
    return this.#world.settings
  }

  changeSettings(given: z.input<typeof settingsChange>): void {
    const value = { ...this.#world.settings, ...settingsChange.parse(given) }
    this.#world.commit({ change: 'settings', value })
  }

  /** Moves the practice clock ahead, or back, from where it is. */
  moveClock(given: z.input<typeof clockMove>): void {
    const { moveMs } = clockMove.parse(given)
    const clockOffsetMs = this.#world.settings.clockOffsetMs + moveMs
    this.#world.commit({ change: 'settings', value: { ...this.#world.settings, clockOffsetMs } })
  }

  now(): Date {
    return this.#world.now()
  }

  /** Switches a fault on, behind those that are on already. */
  addFault(rule: FaultRule): void {
    this.#faults.add(rule)
  }

  clearFaults(): void {
    this.#faults.clear()
  }

  /** Counts the strikes still to come of all faults that have an end. */
  remainingFaults(): number {
    return this.#faults.remaining()
  }

  /** The Graph calls so far, oldest first. */
  calls(pattern?: CallPattern): readonly RecordedCall[] {
    return this.#calls.list(pattern)
  }

  clearCalls(): void {
    this.#calls.clear()
  }

  /** Waits for the next call, or the next change of one, that fits. */
  nextCall(pattern: CallPattern, signal?: AbortSignal): Promise<RecordedCall> {
    return this.#calls.next(pattern, signal)
  }

  /** Everything on a Page, unpublished posts included, newest first. */
  posts(pageId: string): readonly PostRecord[] {
    return this.#world.posts(pageId)
  }

  /** The posts that a visitor of the Page sees, newest first. */
  visiblePosts(pageId: string): readonly PostRecord[] {
    return this.#world.visiblePosts(pageId)
  }

  photos(pageId: string): readonly PhotoRecord[] {
    return this.#world.photos(pageId)
  }

  comments(postId: string): readonly CommentRecord[] {
    return this.#world.comments(postId)
  }

  #newTokenValue(kind: string): string {
    const number = this.#world.newNumber()
    return `EAAPractice${createHash('sha256').update(`${kind} ${number}`).digest('base64url')}`
  }

  #newPhoto({ bytes, altText }: { bytes: Uint8Array; altText: string }, post: PostRecord): PhotoRecord {
    return {
      id: this.#world.newNumber(),
      pageId: post.pageId,
      bytesKey: this.#world.photoShelf.put(bytes),
      mediaType: photoFormat(bytes) ?? 'application/octet-stream',
      altText,
      caption: '',
      isTemporary: false,
      uploadedAt: post.createdAt,
      postId: post.id,
    }
  }
}
