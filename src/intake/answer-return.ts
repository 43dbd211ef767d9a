import { canonicalJson } from '../kernel/canonical-json.ts'
import type { SubmissionId } from '../kernel/ids.ts'
import { localDateAt } from '../kernel/local-date.ts'
import { cleanText } from '../kernel/text.ts'
import type { Seat } from '../organisation/branch-link.ts'
import { changeOwnSubmission } from './change-own-submission.ts'
import type { IntakeDeps } from './deps.ts'
import { ringForSubmission } from './ring-for-submission.ts'
import { readPhotos, type SentPhotos } from './sent-photos.ts'
import { type ReadWords, readWords, type SentWords } from './sent-submission.ts'
import type { Submission } from './submission.ts'
import { addSubmissionPhotos } from './submission-photo-store.ts'
import { type SubmissionRow, saveSubmission, touchSubmission } from './submission-store.ts'
import { writeBranchNote } from './write-branch-note.ts'
import { writeSentConsents } from './write-sent-consents.ts'

/** What a branch answers: words to the officer, another wording, more photos. What is left out stays. */
export interface ReturnAnswer extends SentWords, SentPhotos {
  readonly note?: string | null
}

/**
 * Answers what the officer asked, so that the Submission is looked at anew. The same answer again changes nothing.
 * @throws {SUBMISSION_NOT_FOUND} {STATE_CONFLICT} {SUBMISSION_TOO_LONG}
 */
export const answerReturn =
  (deps: IntakeDeps) =>
  async (seat: Seat, id: SubmissionId, answer: ReturnAnswer): Promise<Submission> => {
    const words = readWords(answer, localDateAt(deps.clock.now(), deps.timeZone))
    const photos = readPhotos(answer)
    const note = [...words.asides.map(deps.words.aside), cleanText(answer.note ?? '')]
      .filter(text => text !== '')
      .join('\n')
    const answered = await changeOwnSubmission(deps, { seat, id, verb: 'answer' }, async (row, trx, now) => {
      const change = reworded(row, words)
      const photoCount = await addSubmissionPhotos(trx, id, photos)
      const hasNote = await writeBranchNote(deps, trx, seat, id, note)
      if (row.state === 'returned' || change !== null)
        await saveSubmission(trx, id, { ...change, ...ANEW }, now)
      else if (photoCount > 0 || hasNote) await touchSubmission(trx, id, now)
      await writeSentConsents(deps, trx, seat, photos, false)
      if (row.state !== 'returned' && change === null && photoCount === 0 && !hasNote) return null
      return {
        action: 'submission.answered',
        facts: { photoCount, hasNote, hasWords: change !== null },
      }
    })
    if (answered.state === 'received') await ringForSubmission(deps, id)
    return answered
  }

/** As if it had just been received. */
const ANEW = {
  state: 'received',
  readyAt: null,
  decidedAt: null,
  decidedBy: null,
  reasonCode: null,
  reason: null,
  toldNews: null,
  tries: 0,
} as const

/** Gives the wording with what the answer words otherwise; null when that is nothing. */
function reworded(row: SubmissionRow, words: ReadWords) {
  const { sentTitle, sentBody, results, genre, pillar, eventDate, place, videoLink } = row
  const before = { sentTitle, sentBody, results, genre, pillar, eventDate, place, videoLink }
  const after = {
    sentTitle: words.title || sentTitle,
    sentBody: words.body || sentBody,
    results: words.results.length > 0 ? words.results : results,
    genre: words.genre ?? genre,
    pillar: words.pillar ?? pillar,
    eventDate: words.eventDate ?? eventDate,
    place: words.place ?? place,
    videoLink: words.videoLink ?? videoLink,
  }
  if (canonicalJson(after) === canonicalJson(before)) return null
  return { ...after, title: after.sentTitle, body: after.sentBody }
}
