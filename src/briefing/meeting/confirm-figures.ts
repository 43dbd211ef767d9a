import { AppError } from '../../kernel/errors.ts'
import { type FigureReplyId, figureReplyId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import { findUnit } from '../../organisation/unit-store.ts'
import type { BriefBranch } from './brief.ts'
import { endOfPeriod, monthsAsked, type Period, periodOfMonth } from './briefing-month.ts'
import { findFreezings, lockMonth } from './briefing-store.ts'
import { type FigureReply, figuresSeenOf, isChangedSince } from './figure-reply.ts'
import { findFigureReplies, insertFigureReply } from './figure-reply-store.ts'
import type { MeetingDeps } from './meeting-deps.ts'
import { findMeetingRules } from './meeting-rules-store.ts'

/** A branch's figures of a month that is prepared, and what it said of them. */
export interface AskedFigures {
  readonly month: string
  readonly period: Period
  readonly branch: BriefBranch
  /** The newest; null before the first. */
  readonly reply: FigureReply | null
  /** Whether the figures are others by now than those it was about. */
  readonly isChangedSince: boolean
  /** Then it is too late to say something else. */
  readonly isFrozen: boolean
}

/** Shows a branch its figures of each month it is asked about, newest first, with what it said of them. */
export const listAskedFigures =
  (deps: MeetingDeps) =>
  async (seat: Seat): Promise<readonly AskedFigures[]> => {
    const { cutOffDay } = await findMeetingRules(deps.db)
    const months = monthsAsked(deps.clock.now(), deps.timeZone, cutOffDay)
    const asked = await Promise.all(months.map(month => askedFigures(deps, seat, month)))
    return asked.filter(one => one !== null).filter(one => !one.isFrozen || one.reply !== null)
  }

/** What a branch says of its figures. */
export interface FigureWords {
  readonly month: string
  readonly kind: 'confirmed' | 'disputed'
  readonly words: string
}

const WORDS_LIMIT = 1_000

/**
 * Keeps that a branch confirms or disputes its figures, as they are at this moment. The same again about the same
 * figures is one; the newest counts, and none is ever lost.
 * @throws {INVALID_INPUT} for a month nobody asks about, a dispute without words, or too many of them
 * @throws {BRIEFING_FROZEN} when it is too late
 */
export const confirmFigures =
  (deps: MeetingDeps) =>
  async (seat: Seat, input: FigureWords): Promise<void> => {
    const words = readWords(input)
    const { cutOffDay } = await findMeetingRules(deps.db)
    const isAsked = monthsAsked(deps.clock.now(), deps.timeZone, cutOffDay).includes(input.month)
    const asked = isAsked ? await askedFigures(deps, seat, input.month) : null
    if (asked === null)
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'month', code: 'MONTH_NOT_ASKED' }] })
    await keepReply(deps, seat, { ...input, words }, asked.branch)
  }

async function keepReply(
  { db, clock, ids }: MeetingDeps,
  seat: Seat,
  { month, kind, words }: FigureWords,
  branch: BriefBranch,
): Promise<void> {
  await db.transaction().execute(async trx => {
    await lockMonth(trx, month)
    const [frozen] = await findFreezings(trx, month)
    if (frozen !== undefined)
      throw new AppError('BRIEFING_FROZEN', { values: { month, name: frozen.frozenByName } })
    const figures = figuresSeenOf(branch)
    const last = (await findFigureReplies(trx, month, seat.unitId)).at(-1)
    if (last?.kind === kind && last.words === words && !isChangedSince(last, figures)) return
    const now = clock.now()
    const id: FigureReplyId = figureReplyId(ids.newId())
    const by = { unitId: seat.unitId, repliedBy: seat.linkId, repliedAt: now }
    await insertFigureReply(trx, { id, month, kind, words, figures, ...by })
    const subject = { kind: 'unit', id: seat.unitId }
    const facts = { month, posts: figures.posts, events: figures.events }
    await appendAudit(trx, { actor: doerOfSeat(seat), action: `figures.${kind}`, subject, facts }, now)
  })
}

async function askedFigures(deps: MeetingDeps, seat: Seat, month: string): Promise<AskedFigures | null> {
  const period = periodOfMonth(month)
  const branch = period && (await deps.figures.readOwnFigures(seat, { ...period, bucket: 'week' }))
  if (period === null || branch === null || !(await isItsToSay(deps, branch, period))) return null
  const reply = (await findFigureReplies(deps.db, month, seat.unitId)).at(-1) ?? null
  const isFrozen = (await findFreezings(deps.db, month)).length > 0
  const isChanged = reply !== null && isChangedSince(reply, figuresSeenOf(branch))
  return { month, period, branch, reply, isChangedSince: isChanged, isFrozen }
}

/** Of a month that was over before the branch was written down, it is asked only if something was counted. */
async function isItsToSay(
  { db, timeZone }: MeetingDeps,
  { branchId, posts }: BriefBranch,
  period: Period,
): Promise<boolean> {
  const unit = await findUnit(db, branchId)
  return posts > 0 || (unit !== undefined && unit.createdAt < endOfPeriod(period, timeZone))
}

function readWords({ kind, words: text }: FigureWords): string {
  const words = cleanText(text)
  const code =
    kind === 'disputed' && words === '' ? 'REQUIRED' : words.length > WORDS_LIMIT ? 'TOO_LONG' : null
  if (code === null) return words
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'words', code, values: { maximum: WORDS_LIMIT } }] })
}
