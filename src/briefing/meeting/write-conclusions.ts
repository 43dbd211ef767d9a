import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import {
  type Conclusions,
  findConclusions,
  findFreezings,
  insertConclusions,
  lockMonth,
} from './briefing-store.ts'
import type { MeetingDeps } from './meeting-deps.ts'
import { requireMonth } from './read-briefing.ts'

/** What somebody writes as concluded. */
export interface ConclusionsInput {
  readonly words: string
  /** The version that whoever writes has seen; 0 before there was one. */
  readonly version: number
}

/** Three to five lines, and room for those who write more. */
const LIMIT = 5_000

/**
 * Keeps what was concluded as a further version, and gives its number; every earlier one stays. The same words again
 * change nothing.
 * @throws {INVALID_INPUT} for what is no month, or too long
 * @throws {BRIEFING_FROZEN} {BRIEFING_CHANGED} when somebody else wrote meanwhile
 */
export const writeConclusions =
  (deps: MeetingDeps) =>
  async (actor: Actor, month: string, input: ConclusionsInput): Promise<number> => {
    authorize(actor, 'briefing.write')
    requireMonth(month)
    const words = readConclusions(input.words)
    return deps.db.transaction().execute(async trx => {
      await lockMonth(trx, month)
      const [frozen] = await findFreezings(trx, month)
      if (frozen !== undefined)
        throw new AppError('BRIEFING_FROZEN', { values: { month, name: frozen.frozenByName } })
      const [newest] = await findConclusions(trx, month)
      if (newest?.words === words) return newest.version
      if ((newest?.version ?? 0) !== input.version) throw changed(newest)
      return saveConclusionsIn(deps, trx, actor, month, words)
    })
  }

const changed = (newest: Conclusions | undefined): AppError =>
  new AppError('BRIEFING_CHANGED', {
    more: { current: { version: newest?.version ?? 0, words: newest?.words ?? '' } },
  })

/** Reads conclusions as somebody wrote them. @throws {INVALID_INPUT} when they are too long */
export function readConclusions(text: string): string {
  const words = cleanText(text)
  if (words.length <= LIMIT) return words
  const fields = [{ path: 'conclusions', code: 'TOO_LONG', values: { maximum: LIMIT } }]
  throw new AppError('INVALID_INPUT', { fields })
}

/** Keeps conclusions as the next version, inside the caller's transaction; the month must be locked. */
export async function saveConclusionsIn(
  { clock }: Pick<MeetingDeps, 'clock'>,
  trx: Transaction<Schema>,
  actor: Actor,
  month: string,
  words: string,
): Promise<number> {
  const [newest] = await findConclusions(trx, month)
  if (newest?.words === words) return newest.version
  const version = (newest?.version ?? 0) + 1
  const now = clock.now()
  const by = { savedBy: actor.id, savedByName: actor.name, savedAt: now }
  await insertConclusions(trx, { month, version, words, ...by })
  const subject = { kind: 'briefing', id: month }
  await appendAudit(trx, { actor, action: 'briefing.concluded', subject, facts: { version } }, now)
  return version
}
