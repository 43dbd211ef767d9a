import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { type SubmissionId, submissionId } from '../kernel/ids.ts'
import { localDateAt } from '../kernel/local-date.ts'
import { cleanLine, cleanText } from '../kernel/text.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import { receiptNumber } from './receipt-number.ts'
import { ringForSubmission } from './ring-for-submission.ts'
import { type ReadPhoto, readPhotos, type SentPhotos } from './sent-photos.ts'
import { isEmpty, linesOf, type ReadWords, readWords, type SentWords } from './sent-submission.ts'
import { showSubmission } from './show-submission.ts'
import type { Submission } from './submission.ts'
import { addSubmissionPhotos } from './submission-photo-store.ts'
import { insertSubmission, lockSent, type SubmissionRow, touchSubmission } from './submission-store.ts'
import { writeBranchNote } from './write-branch-note.ts'
import { writeSentConsents } from './write-sent-consents.ts'

/** What a phone sends. */
export interface SubmissionInput extends SentWords, SentPhotos {
  /** The phone's own id: the same one makes one Submission. */
  readonly clientId: string
  /** Words for the officer alone. */
  readonly note?: string | null
}

interface Read {
  readonly seat: Seat
  readonly clientId: string
  readonly words: ReadWords
  readonly photos: readonly ReadPhoto[]
  /** What was said beside the article: asides and a note. */
  readonly beside: readonly string[]
  readonly now: Date
}

/**
 * Takes in what a branch sends, with whatever photos have arrived; once this resolves it survives any crash. Sent
 * again it makes nothing new: photos that are new join it, words that are new are kept as a note.
 * @throws {SUBMISSION_EMPTY} {SUBMISSION_TOO_LONG}
 * @throws {INVALID_INPUT} when there are too many photos or results
 */
export const sendSubmission = (deps: IntakeDeps) => async (seat: Seat, input: SubmissionInput) => {
  const read = readInput(deps, seat, input)
  const { id, isNew } = await deps.db.transaction().execute(trx => write(deps, trx, read))
  await ringForSubmission(deps, id)
  return { submission: await showSubmission(deps, id), isNew } satisfies SentAnswer
}

interface SentAnswer {
  readonly submission: Submission
  /** False when it was sent before. */
  readonly isNew: boolean
}

function readInput(
  { clock, ids, timeZone, words: told }: IntakeDeps,
  seat: Seat,
  input: SubmissionInput,
): Read {
  const now = clock.now()
  const words = readWords(input, localDateAt(now, timeZone))
  const photos = readPhotos(input)
  const beside = [...words.asides.map(told.aside), cleanText(input.note ?? '')].filter(text => text !== '')
  if (isEmpty(words, [...photos, ...beside])) throw new AppError('SUBMISSION_EMPTY')
  // Whoever sends none can only mean something new.
  return { seat, clientId: cleanLine(input.clientId) || ids.newId(), words, photos, beside, now }
}

/** A receipt number is taken once in a million; so many times in a row it is something else. */
const RECEIPT_TRIES = 10

async function write(deps: IntakeDeps, trx: Transaction<Schema>, read: Read) {
  for (let tries = 0; tries < RECEIPT_TRIES; tries++) {
    const row = rowOf(deps, read)
    if (await insertSubmission(trx, row)) {
      await keepNew(deps, trx, row.id, row.receiptNumber, read)
      return { id: row.id, isNew: true }
    }
    const known = await lockSent(trx, read.seat.unitId, read.clientId)
    if (known === undefined) continue
    await join(deps, trx, known, read)
    return { id: known.id, isNew: false }
  }
  throw new AppError('INTERNAL')
}

function rowOf({ ids, timeZone }: IntakeDeps, { seat, clientId, words, now }: Read) {
  const { asides: _, ...fields } = words
  const random = Buffer.from(ids.newToken(), 'base64url')
  return {
    ...fields,
    id: submissionId(ids.newId()),
    ...{ unitId: seat.unitId, linkId: seat.linkId, clientId },
    receiptNumber: receiptNumber(localDateAt(now, timeZone), random),
    state: 'received' as const,
    ...{ sentTitle: words.title, sentBody: words.body },
    ...{ receivedAt: now, updatedAt: now, readyAt: null, leaseUntil: null },
    ...{ decidedAt: null, decidedBy: null, reasonCode: null, reason: null, postId: null },
  }
}

async function keepNew(
  deps: IntakeDeps,
  trx: Transaction<Schema>,
  id: SubmissionId,
  receipt: string,
  { seat, photos, beside, now }: Read,
): Promise<void> {
  await addSubmissionPhotos(trx, id, photos)
  await writeBranchNote(deps, trx, seat, id, beside.join('\n'))
  await writeSentConsents(deps, trx, seat, photos, false)
  const deed = { actor: doerOfSeat(seat), action: 'submission.sent', subject: { kind: 'submission', id } }
  const facts = { receiptNumber: receipt, photoCount: photos.length }
  await appendAudit(trx, { ...deed, facts }, now)
}

/** Lets what is new in something sent again join what there is; nothing of it is lost, and nothing decided changes. */
async function join(
  deps: IntakeDeps,
  trx: Transaction<Schema>,
  known: SubmissionRow,
  { seat, photos, words, beside, now }: Read,
): Promise<void> {
  const { id, sentTitle: title, sentBody: body } = known
  const written = new Set(linesOf({ ...known, title, body }))
  const news = [...linesOf(words).filter(line => !written.has(line)), ...beside].join('\n')
  const photoCount = await addSubmissionPhotos(trx, id, photos)
  const hasNote = await writeBranchNote(deps, trx, seat, id, news)
  if (photoCount > 0 || hasNote) await touchSubmission(trx, id, now)
  await writeSentConsents(deps, trx, seat, photos, true)
  if (photoCount === 0 && !hasNote) return
  const deed = {
    actor: doerOfSeat(seat),
    action: 'submission.sent-again',
    subject: { kind: 'submission', id },
  }
  await appendAudit(trx, { ...deed, facts: { photoCount, hasNote } }, now)
}
