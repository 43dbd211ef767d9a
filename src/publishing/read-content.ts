import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError, type FieldError } from '../kernel/errors.ts'
import type { PageId, PhotoId, PostId } from '../kernel/ids.ts'
import { cleanLine, cleanText } from '../kernel/text.ts'
import { findPage } from '../organisation/page-store.ts'
import type { PhotoSource, PublishingDeps } from './deps.ts'
import type { Pillar, PostContent, PostPhoto, PostState } from './post.ts'
import type { FrameInput } from './post-frame.ts'
import { photosOf } from './post-photo-store.ts'

/** The text of a Post as it is asked for: written, or printed from a template. */
export type Wording =
  | { readonly message: string; readonly template?: undefined }
  | {
      readonly message?: undefined
      readonly template: string
      readonly variables: Readonly<Record<string, unknown>>
    }

export interface ContentInput {
  readonly pillar?: Pillar | null
  /** In the order in which the album shows them. */
  readonly photoIds?: readonly PhotoId[]
  /** What photos show, where this Post says it otherwise than the photo itself; empty keeps the photo's own. */
  readonly altTexts?: ReadonlyMap<PhotoId, string>
  readonly link?: string | null
  readonly firstComment?: string | null
  /** What is drawn around its photos. */
  readonly frame?: FrameInput | null
}

/** Cleans what was typed: NFC, no invisible characters; empty means none. The frame is read apart: it needs the Post. */
export async function readContent(
  deps: Pick<PublishingDeps, 'photos'>,
  message: string,
  input: ContentInput,
): Promise<Omit<PostContent, 'frame'>> {
  return {
    message: cleanText(message),
    link: input.link ? cleanLine(input.link) || null : null,
    firstComment: input.firstComment ? cleanText(input.firstComment) || null : null,
    pillar: input.pillar ?? null,
    photos: await placePhotos(deps.photos, input),
  }
}

async function placePhotos(photos: PhotoSource, input: ContentInput): Promise<readonly PostPhoto[]> {
  const ids = input.photoIds ?? []
  const own = await photos.altTexts(ids)
  const altTextOf = (id: PhotoId) => cleanLine(input.altTexts?.get(id) ?? '') || (own.get(id) ?? '')
  return ids.map(photoId => ({ photoId, altText: altTextOf(photoId) }))
}

/** What a draft waits for, unlike a photo that is unknown or was refused. */
const MAY_COME_LATER: ReadonlySet<string> = new Set(['processing', 'consent'])

/**
 * Checks that photos can be posted. A draft goes nowhere, so it may hold photos that are still being rendered, or
 * still want somebody's consent.
 * @throws {PHOTO_NOT_READY} naming every photo that cannot be posted, and why
 * @throws {CONSENT_MISSING} naming every photo on which somebody has not agreed
 */
export async function requirePhotos(
  photos: PhotoSource,
  ids: readonly PhotoId[],
  state?: PostState,
): Promise<void> {
  const missing = (await photos.notReady(ids)).filter(
    ({ reason }) => state !== 'draft' || !MAY_COME_LATER.has(reason),
  )
  if (missing.length === 0) return
  const fields: FieldError[] = missing.map(({ id, reason }) => ({
    path: `photoIds.${ids.indexOf(id)}`,
    code: reason === 'consent' ? 'CONSENT_MISSING' : `PHOTO_${reason.toUpperCase()}`,
  }))
  const isAboutConsent = missing.every(({ reason }) => reason === 'consent')
  throw new AppError(isAboutConsent ? 'CONSENT_MISSING' : 'PHOTO_NOT_READY', { fields })
}

/** Checks that the photos a Post has can be posted. @throws the codes of `requirePhotos` */
export async function requireOwnPhotos(
  photos: PhotoSource,
  trx: Transaction<Schema>,
  id: PostId,
): Promise<void> {
  const placed = await photosOf(trx, id)
  await requirePhotos(
    photos,
    placed.map(({ photoId }) => photoId),
  )
}

/**
 * Checks that Posts may go to this Page.
 * @throws {PAGE_NOT_FOUND}
 * @throws {PAGE_NOT_FOR_POSTS} when it is connected only to be counted
 */
export async function requirePage(db: Kysely<Schema>, id: PageId): Promise<void> {
  const page = await findPage(db, id)
  if (page === undefined) throw new AppError('PAGE_NOT_FOUND')
  if (page.purpose !== 'publish') throw new AppError('PAGE_NOT_FOR_POSTS')
}
