import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import type { BriefingDeps } from '../deps.ts'
import { type Difficulty, type DifficultyNote, isOverdue } from '../difficulty/difficulty.ts'
import { findDifficulties, findNotesOf } from '../difficulty/difficulty-store.ts'
import { wordAmount } from '../ledger/amount.ts'
import type { ResultTotal } from '../ledger/result-total.ts'
import { sumResults } from '../ledger/sum-results.ts'
import type { BriefDifficulty, BriefResult } from './brief.ts'
import type { MeetingLedger } from './meeting-deps.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'timeZone'>

const MIDNIGHT = { hour: 0, minute: 0 }
/** More than a meeting can speak of. */
const LIMIT = 500

/** What was decided is told by the decision itself. */
const isTold = ({ words, deed }: DifficultyNote): boolean => words !== '' && deed !== 'decided'

/** Reads from the ledger what a meeting speaks of: results of its days, difficulties that were open in them. */
export const readLedger = (deps: Deps): MeetingLedger => ({
  sumResults: async (actor, from, to) => {
    const totals = await sumResults(deps)(actor, { from, to })
    return totals.filter(({ entryCount }) => entryCount > 0).map(shownResult)
  },
  listDifficulties: async (_, from, to) => {
    const [fromAt, toAt] = [instantAt(from, MIDNIGHT, deps.timeZone), instantAt(to, MIDNIGHT, deps.timeZone)]
    const [waiting, closed] = await Promise.all([
      findDifficulties(deps.db, { unsettledAt: toAt }, { limit: LIMIT }),
      findDifficulties(deps.db, { closed: { from: fromAt, to: toAt } }, { limit: LIMIT }),
    ])
    const all = [...waiting, ...closed]
    const ids = all.map(({ id }) => id)
    const notes = await findNotesOf(deps.db, ids)
    const today = isoDate(localDateAt(deps.clock.now(), deps.timeZone))
    return all.map(one => shownDifficulty(one, notes.get(one.id) ?? [], { fromAt, today }))
  },
})

function shownResult(total: ResultTotal): BriefResult {
  const { indicator, amount, qualifier } = total
  const { id, name, kind, unitWord } = indicator
  const words = wordAmount(total, kind, 'paper')
  const text = kind === 'money' ? words : `${words} ${unitWord}`
  return { indicatorId: id, name, kind, unitWord, total: amount, qualifier, text }
}

function shownDifficulty(
  one: Difficulty,
  notes: readonly DifficultyNote[],
  { fromAt, today }: { readonly fromAt: Date; readonly today: string },
): BriefDifficulty {
  const { id, unitId: branchId, unitName: branchName, words, sinceOn, state, decision, seat, dueOn } = one
  return {
    ...{ id, branchId, branchName, words, sinceOn, state, decision, seat, dueOn },
    cause: one.cause,
    isReturning: one.raisedAt < fromAt,
    isOverdue: isOverdue(one, today),
    lastNote: notes.findLast(isTold)?.words ?? null,
  }
}
