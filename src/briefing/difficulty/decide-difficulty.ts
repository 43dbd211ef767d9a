import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { DifficultyId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { parseDate, printDate } from '../../kernel/vietnamese-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import {
  type Decision,
  DIFFICULTY_LIMITS,
  type DifficultyNote,
  readDecision,
  requireDifficulty,
} from './difficulty.ts'
import { insertNote, lockDifficulty, saveDifficulty } from './difficulty-store.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'ids'>

/**
 * Decides what is done about a difficulty, by whom and until when; deciding anew keeps what was decided before in its
 * history.
 * @throws {DIFFICULTY_NOT_FOUND}
 * @throws {STATE_CONFLICT} when it is closed
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const decideDifficulty =
  (deps: Deps) =>
  async (actor: Actor, id: DifficultyId, typed: Decision): Promise<void> => {
    authorize(actor, 'activity.follow-up')
    const decision = readDecision(typed)
    const at = deps.clock.now()
    await deps.db.transaction().execute(async trx => {
      requireDifficulty((await lockDifficulty(trx, id)).state, 'decide')
      await saveDifficulty(trx, id, { ...decision, state: 'decided', decidedAt: at })
      const words = `${decision.decision}\n${decision.seat} · ${dayText(decision.dueOn)}`
      await tell(deps, trx, { actor, id, deed: 'decided', words, at })
    })
  }

/**
 * Closes a difficulty: it is solved (`done`), or nothing is to be done about it (`dropped`). Idempotent.
 * @throws {DIFFICULTY_NOT_FOUND}
 * @throws {STATE_CONFLICT} when it was closed the other way
 */
export const closeDifficulty =
  (deps: Deps) =>
  async (actor: Actor, id: DifficultyId, outcome: 'done' | 'dropped', typed: string): Promise<void> => {
    authorize(actor, 'activity.follow-up')
    const at = deps.clock.now()
    await deps.db.transaction().execute(async trx => {
      const { state } = await lockDifficulty(trx, id)
      if (state === outcome) return
      requireDifficulty(state, 'close')
      await saveDifficulty(trx, id, { state: outcome, closedAt: at })
      await tell(deps, trx, { actor, id, deed: outcome, words: tidy(typed), at })
    })
  }

/**
 * Opens a closed difficulty again; what was decided stands. Idempotent.
 * @throws {DIFFICULTY_NOT_FOUND}
 */
export const reopenDifficulty =
  (deps: Deps) =>
  async (actor: Actor, id: DifficultyId): Promise<void> => {
    authorize(actor, 'activity.follow-up')
    const at = deps.clock.now()
    await deps.db.transaction().execute(async trx => {
      const { state, decision } = await lockDifficulty(trx, id)
      if (state === 'open' || state === 'decided') return
      await saveDifficulty(trx, id, { state: decision === null ? 'open' : 'decided', closedAt: null })
      await tell(deps, trx, { actor, id, deed: 'reopened', words: '', at })
    })
  }

interface Told {
  readonly actor: Actor
  readonly id: DifficultyId
  readonly deed: Exclude<DifficultyNote['deed'], 'raised' | 'noted'>
  readonly words: string
  readonly at: Date
}

async function tell(
  { ids }: Deps,
  trx: Transaction<Schema>,
  { actor, id, deed, words, at }: Told,
): Promise<void> {
  const writtenThrough = actor.kind === 'system' ? 'program' : 'officer'
  await insertNote(trx, {
    id: ids.newId(),
    difficultyId: id,
    writtenThrough,
    deed,
    name: actor.name,
    words,
    at,
  })
  const subject = { kind: 'difficulty', id }
  await appendAudit(trx, { actor, action: `difficulty.${deed}`, subject, facts: {} }, at)
}

/** Writes `2026-12-03` as people do: 03/12/2026. */
function dayText(isoDay: string): string {
  const day = parseDate(isoDay)
  return day === null ? isoDay : printDate(day, 'dd/MM/yyyy')
}

const tidy = (typed: string): string => cleanText(typed).slice(0, DIFFICULTY_LIMITS.words)
