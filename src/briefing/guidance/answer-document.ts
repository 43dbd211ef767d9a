import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import { type DocumentId, opinionId } from '../../kernel/ids.ts'
import { isoDateAt } from '../../kernel/local-date.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import type { OwnDocument } from './asked-document.ts'
import { commentStateOn, type GuidanceDocument } from './document.ts'
import { findAskedDocuments, lockDocument, requireDocument } from './document-store.ts'
import { gatherAsked } from './gather-asked.ts'
import type { GuidanceDeps } from './guidance-deps.ts'
import { type Opinion, type OpinionAnswer, readAnswer, settleAnswer } from './opinion.ts'
import { insertOpinions, replaceOpinions } from './opinion-store.ts'

type Deps = Pick<GuidanceDeps, 'db' | 'clock' | 'ids' | 'timeZone'>

/** Lists the documents that a branch is or was asked about, the last to close first. */
export const listOwnDocuments =
  ({ db, clock, timeZone }: Omit<Deps, 'ids'>) =>
  async (seat: Seat): Promise<readonly OwnDocument[]> => {
    const today = isoDateAt(clock.now(), timeZone)
    const documents = await findAskedDocuments(db, today)
    const asked = await gatherAsked(db, documents, today)
    return documents.flatMap(document => {
      const own = asked.get(document.id)?.find(({ unitId }) => unitId === seat.unitId)
      const commentState = commentStateOn(document, today)
      return own === undefined ? [] : [{ ...document, commentState, opinions: own.opinions }]
    })
  }

/**
 * Reads a document that a branch is asked about.
 * @throws {DOCUMENT_NOT_FOUND} also when it asks others
 */
export const getOwnDocument =
  ({ db, clock, timeZone }: Omit<Deps, 'ids'>) =>
  async (seat: Seat, id: DocumentId): Promise<OwnDocument> => {
    const today = isoDateAt(clock.now(), timeZone)
    const document = await requireDocument(db, id)
    const commentState = commentStateOn(document, today)
    return { ...document, commentState, opinions: await requireOwn(db, seat, document, today) }
  }

/**
 * Keeps what a branch says of a document. Until the end of the last day it takes the place of what the branch saw
 * before; afterwards it is kept beside it, marked late. The same again changes nothing.
 * @throws {DOCUMENT_NOT_FOUND} also when others are asked
 * @throws {COMMENTS_NOT_ASKED} before the first day
 * @throws {INVALID_INPUT} when it says nothing, or too much
 */
export const answerDocument =
  (deps: Deps) =>
  async (seat: Seat, id: DocumentId, answer: OpinionAnswer): Promise<void> => {
    const said = readAnswer(answer)
    await deps.db.transaction().execute(async trx => {
      const document = await lockDocument(trx, id)
      const at = deps.clock.now()
      const today = isoDateAt(at, deps.timeZone)
      const state = commentStateOn(document, today)
      if (state !== 'open' && state !== 'closed') throw new AppError('COMMENTS_NOT_ASKED')
      const standing = await requireOwn(trx, seat, document, today)
      const isLate = state === 'closed'
      const { replaced, added } = settleAnswer(standing, said, { ...answer, isLate })
      if (replaced.length + added.length === 0) return
      await replaceOpinions(
        trx,
        replaced.map(one => one.id),
        at,
      )
      const who = { documentId: id, unitId: seat.unitId, saidBy: seat.linkId, saidAt: at }
      const open = { replacedAt: null, handling: null, handledByName: null, handledAt: null }
      await insertOpinions(
        trx,
        added.map(one => ({ ...one, ...who, ...open, isLate, id: opinionId(deps.ids.newId()) })),
      )
      const facts = { opinions: added.length, isLate }
      const subject = { kind: 'document', id }
      await appendAudit(trx, { actor: doerOfSeat(seat), action: 'document.answered', subject, facts }, at)
    })
  }

async function requireOwn(
  db: GuidanceDeps['db'] | Transaction<Schema>,
  seat: Seat,
  document: GuidanceDocument,
  today: string,
): Promise<readonly Opinion[]> {
  const asked = (await gatherAsked(db, [document], today)).get(document.id) ?? []
  const own = asked.find(({ unitId }) => unitId === seat.unitId)
  if (own === undefined) throw new AppError('DOCUMENT_NOT_FOUND')
  return own.opinions
}
