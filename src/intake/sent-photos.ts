import { type PhotoId, photoId } from '../kernel/ids.ts'
import { cleanLine } from '../kernel/text.ts'
import type { PhotoClass } from './photo-class.ts'
import { SENT_COUNTS, tooMany } from './sent-submission.ts'

/** What was said about one photo. */
export interface SentPhoto {
  readonly uploadId: string
  /** Left out while nobody said who is on it. */
  readonly class?: PhotoClass | null
  readonly consent?: readonly string[]
  readonly altText?: string
}

/** What a branch sent with its words. */
export interface SentPhotos {
  /** Ids of uploads, complete or still arriving, in the branch's order. */
  readonly uploadIds?: readonly string[]
  readonly photos?: readonly SentPhoto[]
}

/** One photo as it was sent. */
export interface ReadPhoto {
  readonly photoId: PhotoId
  readonly altText: string
  /** Null when nothing was said about who is on it. */
  readonly said: { readonly class: PhotoClass; readonly ticks: readonly string[] } | null
}

/** Reads which photos were sent, each once, in the branch's order. @throws {INVALID_INPUT} when there are too many */
export function readPhotos({ uploadIds = [], photos = [] }: SentPhotos): readonly ReadPhoto[] {
  const byId = new Map(photos.map(photo => [cleanLine(photo.uploadId), photo]))
  const ids = new Set([...uploadIds.map(cleanLine), ...byId.keys()].filter(id => id !== ''))
  if (ids.size > SENT_COUNTS.photos) throw tooMany('uploadIds', SENT_COUNTS.photos)
  return [...ids].map(id => readPhoto(id, byId.get(id)))
}

function readPhoto(id: string, sent: SentPhoto | undefined): ReadPhoto {
  const ticks = [...new Set((sent?.consent ?? []).map(cleanLine))]
  return {
    photoId: photoId(id),
    altText: cleanLine(sent?.altText ?? ''),
    said: sent?.class ? { class: sent.class, ticks } : null,
  }
}
