import { join } from 'node:path'
import { DAY, plus } from '../kernel/time.ts'
import {
  type Change,
  forgetfulJournal,
  type Journal,
  type JournalEntry,
  openJournal,
  readJournal,
} from './journal.ts'
import { type PhotoShelf, photosInMemory, photosOnDisk } from './photo-shelf.ts'
import {
  type CommentRecord,
  DEFAULT_SETTINGS,
  type PageRecord,
  type PhotoRecord,
  type PostRecord,
  type Settings,
  type TokenRecord,
} from './records.ts'

/** Unpublished photos are deleted by Facebook after this time. @see Graph page/photos reference, 2026-09 */
const LOOSE_PHOTO_LIFE_MS = DAY

/** Everything the practice Facebook knows. Changed only through `commit`, which writes the journal first. */
export class World {
  readonly photoShelf: PhotoShelf
  readonly #now: () => Date
  readonly #journal: Journal
  #lastNumber = 0
  #settings: Settings = DEFAULT_SETTINGS
  readonly #pages = new Map<string, PageRecord>()
  readonly #tokens = new Map<string, TokenRecord>()
  readonly #photos = new Map<string, PhotoRecord>()
  readonly #posts = new Map<string, PostRecord>()
  readonly #comments = new Map<string, CommentRecord>()

  /** Remembers what `folder` holds from an earlier run; keeps everything in memory when it is null. */
  constructor(now: () => Date, folder: string | null) {
    this.#now = now
    this.photoShelf = folder === null ? photosInMemory() : photosOnDisk(join(folder, 'photos'))
    if (folder !== null) for (const entry of readJournal(folder)) this.#apply(entry)
    this.#journal = folder === null ? forgetfulJournal : openJournal(folder, this.#snapshot())
  }

  now(): Date {
    return plus(this.#now(), this.#settings.clockOffsetMs)
  }

  get settings(): Settings {
    return this.#settings
  }

  /** Makes an id number that no object of this world has had: 18 digits, as Facebook's, too long for a double. */
  newNumber(): string {
    this.#lastNumber += 1
    return `1221${String(this.#lastNumber * 16).padStart(14, '0')}`
  }

  /** Makes all these changes or, when the journal cannot be written, none. */
  commit(...changes: readonly Change[]): void {
    const entry = { lastNumber: this.#lastNumber, changes: [...changes] }
    this.#journal.write(entry)
    this.#apply(entry)
  }

  close(): void {
    this.#journal.close()
  }

  page(id: string): PageRecord | null {
    return this.#pages.get(id) ?? null
  }

  pages(): readonly PageRecord[] {
    return [...this.#pages.values()]
  }

  token(value: string): TokenRecord | null {
    return this.#tokens.get(value) ?? null
  }

  tokens(): readonly TokenRecord[] {
    return [...this.#tokens.values()]
  }

  post(id: string): PostRecord | null {
    return this.#posts.get(id) ?? null
  }

  /** All posts of a Page, published or not, newest first. */
  posts(pageId: string): readonly PostRecord[] {
    return [...this.#posts.values()]
      .filter(post => post.pageId === pageId)
      .sort((a, b) => this.createdTime(b).getTime() - this.createdTime(a).getTime() || (a.id < b.id ? 1 : -1))
  }

  /** One photo, unless it was loose for too long and is gone. */
  photo(id: string): PhotoRecord | null {
    const photo = this.#photos.get(id)
    if (photo === undefined) return null
    const isGone =
      photo.postId === null && this.now().getTime() - photo.uploadedAt.getTime() >= LOOSE_PHOTO_LIFE_MS
    return isGone ? null : photo
  }

  photos(pageId: string): readonly PhotoRecord[] {
    return [...this.#photos.values()].filter(photo => photo.pageId === pageId)
  }

  comment(id: string): CommentRecord | null {
    return this.#comments.get(id) ?? null
  }

  /** Comments and replies of a post, oldest first. */
  comments(postId: string): readonly CommentRecord[] {
    return [...this.#comments.values()].filter(comment => comment.postId === postId)
  }

  /** Tells whether a post is published now, by a call or because its scheduled time has come. */
  isPublished(post: PostRecord): boolean {
    return post.publishedAt !== null || (post.scheduledAt !== null && post.scheduledAt <= this.now())
  }

  /** Tells the `created_time` that Graph gives: the first publishing, or the making while it is unpublished. */
  createdTime(post: PostRecord): Date {
    if (!this.isPublished(post) || this.#settings.keepsCreatedTimeOnFlip) return post.createdAt
    return post.publishedAt ?? post.scheduledAt ?? post.createdAt
  }

  /** The posts that a visitor of the Page sees, newest first. */
  visiblePosts(pageId: string): readonly PostRecord[] {
    if (this.page(pageId)?.isPublished !== true) return []
    const hidesApps = this.#settings.appMode === 'development'
    return this.posts(pageId).filter(
      post => this.isPublished(post) && !post.isHidden && !(hidesApps && post.appId !== null),
    )
  }

  #apply(entry: JournalEntry): void {
    this.#lastNumber = Math.max(this.#lastNumber, entry.lastNumber)
    for (const change of entry.changes) this.#applyOne(change)
  }

  #applyOne(change: Change): void {
    switch (change.change) {
      case 'settings':
        this.#settings = change.value
        return
      case 'page':
        this.#pages.set(change.value.id, change.value)
        return
      case 'token':
        this.#tokens.set(change.value.value, change.value)
        return
      case 'photo':
        this.#photos.set(change.value.id, change.value)
        return
      case 'post':
        this.#posts.set(change.value.id, change.value)
        return
      case 'comment':
        this.#comments.set(change.value.id, change.value)
        return
      case 'drop': {
        const from = { photo: this.#photos, post: this.#posts, comment: this.#comments }[change.kind]
        from.delete(change.id)
        return
      }
      default:
        change satisfies never
    }
  }

  #snapshot(): JournalEntry {
    const changes: Change[] = [
      { change: 'settings', value: this.#settings },
      ...[...this.#pages.values()].map(value => ({ change: 'page' as const, value })),
      ...[...this.#tokens.values()].map(value => ({ change: 'token' as const, value })),
      ...[...this.#photos.values()].map(value => ({ change: 'photo' as const, value })),
      ...[...this.#posts.values()].map(value => ({ change: 'post' as const, value })),
      ...[...this.#comments.values()].map(value => ({ change: 'comment' as const, value })),
    ]
    return { lastNumber: this.#lastNumber, changes }
  }
}
