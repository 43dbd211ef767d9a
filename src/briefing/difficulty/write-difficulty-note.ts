import { derivedId } from '../../kernel/derived-id.ts'
import { AppError } from '../../kernel/errors.ts'
import type { DifficultyId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize, type Doer } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import type { BriefingDeps } from '../deps.ts'
import { DIFFICULTY_LIMITS, type DifficultyNote } from './difficulty.ts'
import { insertNote, lockDifficulty } from './difficulty-store.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock'>

/**
 * Adds words to a difficulty; nothing that was said is ever changed. The same words from the same form are added once.
 * @throws {DIFFICULTY_NOT_FOUND} {INVALID_INPUT}
 */
export const writeDifficultyNote =
  (deps: Deps) =>
  async (actor: Actor, id: DifficultyId, words: string, formId: string): Promise<void> => {
    authorize(actor, 'activity.follow-up')
    await write(deps, { id, words, formId, doer: actor, writtenThrough: 'officer' })
  }

/**
 * Adds a branch's words to a difficulty of its own.
 * @throws {DIFFICULTY_NOT_FOUND} also when it is another branch's
 * @throws {INVALID_INPUT}
 */
export const writeOwnDifficultyNote =
  (deps: Deps) =>
  async (seat: Seat, id: DifficultyId, words: string, formId: string): Promise<void> => {
    const doer = doerOfSeat(seat)
    await write(deps, { id, words, formId, doer, writtenThrough: 'branch', unitId: seat.unitId })
  }

interface Written {
  readonly id: DifficultyId
  readonly words: string
  readonly formId: string
  readonly doer: Doer
  readonly writtenThrough: DifficultyNote['writtenThrough']
  readonly unitId?: string
}

async function write(
  { db, clock }: Deps,
  { id, doer, writtenThrough, unitId, ...typed }: Written,
): Promise<void> {
  const words = cleanText(typed.words)
  const maximum = DIFFICULTY_LIMITS.words
  if (words === '' || words.length > maximum) {
    const code = words === '' ? 'REQUIRED' : 'TOO_LONG'
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'words', code, values: { maximum } }] })
  }
  const at = clock.now()
  await db.transaction().execute(async trx => {
    const difficulty = await lockDifficulty(trx, id)
    if (unitId !== undefined && difficulty.unitId !== unitId) throw new AppError('DIFFICULTY_NOT_FOUND')
    const noteId = derivedId({ id, words, formId: typed.formId })
    const note = { id: noteId, difficultyId: id, writtenThrough, deed: 'noted' as const, name: doer.name }
    if (!(await insertNote(trx, { ...note, words, at }))) return
    const subject = { kind: 'difficulty', id }
    await appendAudit(trx, { actor: doer, action: 'difficulty.noted', subject, facts: {} }, at)
  })
}
