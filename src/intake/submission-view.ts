import { chooseBest } from './best-photos.ts'
import { missingTicks } from './photo-class.ts'
import type { ListedSubmission, SubmissionPhoto, SubmissionPost } from './submission.ts'
import type { SubmissionPhotoRow } from './submission-photo-store.ts'
import type { ListedRow } from './submission-store.ts'

/** Shows a Submission in a list. */
export const viewSubmission = (
  row: ListedRow,
  photos: readonly SubmissionPhotoRow[],
  now: Date,
): ListedSubmission => ({
  id: row.id,
  receiptNumber: row.receiptNumber,
  state: row.state,
  version: row.version,
  reopenedCount: row.reopenedCount,
  unitId: row.unitId,
  unitName: row.unitName,
  title: row.title,
  body: row.body,
  genre: row.genre,
  pillar: row.pillar,
  eventDate: row.eventDate,
  place: row.place,
  videoLink: row.videoLink,
  results: row.results,
  receivedAt: row.receivedAt,
  updatedAt: row.updatedAt,
  decidedAt: row.decidedAt,
  reasonCode: row.reasonCode,
  reason: row.reason,
  photos: viewPhotos(
    photos.filter(({ removedAt }) => removedAt === null),
    now,
  ),
  post: viewPost(row),
})

/** Shows photos of one Submission with the best of them marked; of one that is not the branch's nothing is told. */
export function viewPhotos(rows: readonly SubmissionPhotoRow[], now: Date): readonly SubmissionPhoto[] {
  const known = rows.map(row => ({ ...row, warnings: row.warnings ?? [], state: stateOf(row, now) }))
  const best = chooseBest(known)
  return known.map(row => ({ ...viewPhoto(row), isSuggested: best.has(row.photoId) }))
}

type KnownPhoto = SubmissionPhotoRow & Pick<SubmissionPhoto, 'state' | 'warnings'>

function viewPhoto(row: KnownPhoto): Omit<SubmissionPhoto, 'isSuggested'> {
  const { class: said, ticks, withdrawnAt, state } = row
  const isSaid = state !== 'unknown' && said !== null && ticks !== null
  return {
    photoId: row.photoId,
    state,
    altText: row.sentAltText || row.photoAltText || '',
    class: isSaid ? said : null,
    ticks: isSaid ? ticks : [],
    missingTicks: isSaid ? missingTicks({ class: said, ticks, withdrawnAt }) : null,
    warnings: row.warnings,
    refusalCode: row.refusalCode,
    widthPx: row.widthPx,
    heightPx: row.heightPx,
    takenAt: row.takenAt,
  }
}

function stateOf(row: SubmissionPhotoRow, now: Date): SubmissionPhoto['state'] {
  if (row.erasedAt !== null) return 'unknown'
  if (row.photoState !== null) return row.photoState
  if (row.uploadState === 'refused') return 'refused'
  if (row.uploadState === 'received') return 'processing'
  const isArriving = row.uploadState === 'arriving' && row.expiresAt !== null && row.expiresAt > now
  return isArriving ? 'arriving' : 'unknown'
}

function viewPost(row: ListedRow): SubmissionPost | null {
  if (row.postId === null || row.postState === null || row.publishAt === null) return null
  const isSeen = row.postState === 'published' && row.postRemovedAt === null
  return {
    id: row.postId,
    state: row.postState,
    publishAt: row.publishAt,
    publishedAt: row.postState === 'published' ? row.publishedAt : null,
    permalink: isSeen ? row.permalink : null,
    shareCount: row.shareCount,
  }
}
