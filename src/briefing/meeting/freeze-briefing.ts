import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import { cleanLine, cleanText } from '../../kernel/text.ts'
import { printDate } from '../../kernel/vietnamese-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { Snapshot } from './brief.ts'
import { endOfPeriod } from './briefing-month.ts'
import {
  findConclusions,
  findFreezings,
  findFrozenBrief,
  insertSnapshot,
  lockMonth,
} from './briefing-store.ts'
import { gatherSnapshot, repliesTo } from './gather-brief.ts'
import type { MeetingDeps } from './meeting-deps.ts'
import { requireMonth } from './read-briefing.ts'
import { readConclusions, saveConclusionsIn } from './write-conclusions.ts'

/** What is said with a freeze; what is left out stays as it was saved. */
export interface FreezeInput {
  readonly conclusions?: string | undefined
}

/**
 * Freezes a month that is over: figures, the lists behind them, results, difficulties, names and conclusions, for
 * good. Twice, also at once, makes one; the same again answers the same.
 * @throws {INVALID_INPUT} for what is no month, or conclusions that are too long
 * @throws {MONTH_NOT_OVER} {FIGURES_CHANGING}
 * @throws {BRIEFING_FROZEN} when it was frozen with other conclusions
 */
export const freezeBriefing =
  (deps: MeetingDeps) =>
  async (actor: Actor, month: string, input: FreezeInput = {}): Promise<void> => {
    authorize(actor, 'briefing.write')
    const wanted = { period: requireMonth(month), month, basis: 'then' } as const
    const conclusions = input.conclusions === undefined ? undefined : readConclusions(input.conclusions)
    const endsAt = endOfPeriod(wanted.period, deps.timeZone)
    if (deps.clock.now() < endsAt)
      throw new AppError('MONTH_NOT_OVER', {
        values: { month, day: printDate(wanted.period.to, 'dd/MM/yyyy') },
      })
    if (await isFrozenAlready(deps, month, conclusions)) return
    const gathered = await gatherSnapshot(deps)(actor, wanted)
    await deps.db.transaction().execute(async trx => {
      await lockMonth(trx, month)
      if (await isFrozenAlready({ db: trx }, month, conclusions)) return
      const words = conclusions ?? (await findConclusions(trx, month))[0]?.words ?? ''
      if (conclusions !== undefined) await saveConclusionsIn(deps, trx, actor, month, conclusions)
      await keepVersion(deps, trx, actor, { ...gathered, conclusions: words }, { version: 1, reason: null })
    })
  }

/** What is said with a correction. */
export interface AmendInput extends FreezeInput {
  readonly reason: string
  /** The newest version that whoever amends has seen; left out it is not looked at. */
  readonly version?: number | undefined
}

/**
 * Corrects a frozen month by a further version beside it, of everything as it stands now.
 * @throws {INVALID_INPUT} for what is no month, or no reason
 * @throws {BRIEFING_NOT_FROZEN} {BRIEFING_CHANGED} {FIGURES_CHANGING}
 */
export const amendBriefing =
  (deps: MeetingDeps) =>
  async (actor: Actor, month: string, input: AmendInput): Promise<void> => {
    authorize(actor, 'briefing.write')
    const wanted = { period: requireMonth(month), month, basis: 'then' } as const
    const reason = readReason(input.reason)
    const conclusions = input.conclusions === undefined ? undefined : readConclusions(input.conclusions)
    const gathered = await gatherSnapshot(deps)(actor, wanted)
    await deps.db.transaction().execute(async trx => {
      await lockMonth(trx, month)
      const [newest] = await findFreezings(trx, month)
      if (newest === undefined) throw new AppError('BRIEFING_NOT_FROZEN', { values: { month } })
      if (input.version !== undefined && input.version !== newest.version)
        throw new AppError('BRIEFING_CHANGED')
      if (conclusions !== undefined) await saveConclusionsIn(deps, trx, actor, month, conclusions)
      const kept = conclusions ?? (await findFrozenBrief(trx, month, newest.version))?.conclusions ?? ''
      await keepVersion(
        deps,
        trx,
        actor,
        { ...gathered, conclusions: kept },
        { version: newest.version + 1, reason },
      )
    })
  }

const REASON_LIMIT = 1_000

function readReason(text: string): string {
  const reason = cleanLine(text)
  const code = reason === '' ? 'REQUIRED' : 'TOO_LONG'
  if (reason !== '' && reason.length <= REASON_LIMIT) return reason
  throw new AppError('INVALID_INPUT', {
    fields: [{ path: 'reason', code, values: { maximum: REASON_LIMIT } }],
  })
}

/** Tells whether nothing is left to freeze. @throws {BRIEFING_FROZEN} when other conclusions were frozen */
async function isFrozenAlready(
  { db }: Pick<MeetingDeps, 'db'>,
  month: string,
  conclusions: string | undefined,
): Promise<boolean> {
  const [newest] = await findFreezings(db, month)
  if (newest === undefined) return false
  const frozen = await findFrozenBrief(db, month, newest.version)
  if (conclusions === undefined || cleanText(conclusions) === frozen?.conclusions) return true
  throw new AppError('BRIEFING_FROZEN', { values: { month, name: newest.frozenByName } })
}

async function keepVersion(
  { clock }: Pick<MeetingDeps, 'clock'>,
  trx: Transaction<Schema>,
  actor: Actor,
  brief: Snapshot,
  { version, reason }: { readonly version: number; readonly reason: string | null },
): Promise<void> {
  const now = clock.now()
  const month = brief.month ?? ''
  const by = { frozenBy: actor.id, frozenByName: actor.name, frozenAt: now }
  // What a branch could still say while everything else was gathered was accepted, so it is frozen as well.
  const replies = await repliesTo({ db: trx }, month, brief.branches)
  await insertSnapshot(trx, { month, version, reason, brief: { ...brief, replies }, ...by })
  const action = version === 1 ? 'briefing.frozen' : 'briefing.amended'
  const facts = { version, posts: brief.totals.posts, events: brief.totals.events, ...(reason && { reason }) }
  await appendAudit(trx, { actor, action, subject: { kind: 'briefing', id: month }, facts }, now)
}
