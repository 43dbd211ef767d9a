import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { Clock } from '../ports/clock.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { DEFAULT_LEVEL_LABELS, type LevelLabels, labelOfLevel, tidyLabels } from './level-label.ts'
import { findLevelLabels, saveLevelLabels } from './level-label-store.ts'
import { findAllUnits } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

const LABEL_LIMIT = 60

/** Gives what every step is called: those that units stand on, and the usual ones. */
export const getLevelLabels =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor): Promise<LevelLabels> => {
    authorize(actor, 'units.read')
    const labels = await findLevelLabels(db)
    const used = [...(await findAllUnits(db)).values()].map(({ level }) => level)
    const levels = [...new Set([...Object.keys(DEFAULT_LEVEL_LABELS), ...used])]
    return Object.fromEntries(levels.map(level => [level, labelOfLevel(labels, level)]))
  }

/**
 * Says what the steps of the hierarchy are called; units keep their step, so nothing else changes.
 * @throws {INVALID_INPUT} when a label is too long
 */
export const setLevelLabels =
  ({ db, clock }: Deps) =>
  async (actor: Actor, wanted: LevelLabels): Promise<void> => {
    authorize(actor, 'rules.write')
    const labels = tidyLabels(wanted)
    const fields = Object.entries(labels).flatMap(([path, label]) =>
      label.length > LABEL_LIMIT ? [{ path, code: 'TOO_LONG', values: { maximum: LABEL_LIMIT } }] : [],
    )
    if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
    const at = clock.now()
    await db.transaction().execute(async trx => {
      await saveLevelLabels(trx, labels)
      const subject = { kind: 'settings', id: 'level-labels' }
      await appendAudit(trx, { actor, action: 'rules.levels-set', subject, facts: { ...labels } }, at)
    })
  }
