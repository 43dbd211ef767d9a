import { AppError } from '../../kernel/errors.ts'
import type { FigureReplyId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { FigureReply } from './figure-reply.ts'
import { findFigureReplies, lockFigureReply, saveAnswer } from './figure-reply-store.ts'
import type { MeetingDeps } from './meeting-deps.ts'
import { requireMonth } from './read-briefing.ts'

/**
 * Lists everything that branches said of their figures of a month, oldest first.
 * @throws {INVALID_INPUT} for what is no month
 */
export const listFigureReplies =
  ({ db }: MeetingDeps) =>
  async (actor: Actor, month: string): Promise<readonly FigureReply[]> => {
    authorize(actor, 'briefing.read')
    requireMonth(month)
    return findFigureReplies(db, month)
  }

const ANSWER_LIMIT = 1_000

/**
 * Answers a branch that disputed its figures; it sees the answer under its link. Another answer replaces the first.
 * @throws {FIGURE_REPLY_NOT_FOUND} {INVALID_INPUT} for an answer without words, or too many
 */
export const answerDispute =
  ({ db, clock }: MeetingDeps) =>
  async (actor: Actor, id: FigureReplyId, text: string): Promise<void> => {
    authorize(actor, 'briefing.write')
    const answer = readAnswer(text)
    await db.transaction().execute(async trx => {
      const reply = await lockFigureReply(trx, id)
      if (reply?.kind !== 'disputed') throw new AppError('FIGURE_REPLY_NOT_FOUND')
      if (reply.answer === answer) return
      const now = clock.now()
      await saveAnswer(trx, id, { answer, answeredByName: actor.name, answeredAt: now })
      const { month, unitId } = reply
      const subject = { kind: 'unit', id: unitId }
      await appendAudit(trx, { actor, action: 'figures.answered', subject, facts: { month } }, now)
    })
  }

function readAnswer(text: string): string {
  const answer = cleanText(text)
  if (answer !== '' && answer.length <= ANSWER_LIMIT) return answer
  const code = answer === '' ? 'REQUIRED' : 'TOO_LONG'
  throw new AppError('INVALID_INPUT', {
    fields: [{ path: 'answer', code, values: { maximum: ANSWER_LIMIT } }],
  })
}
