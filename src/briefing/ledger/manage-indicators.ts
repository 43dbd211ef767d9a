import { AppError } from '../../kernel/errors.ts'
import { type IndicatorId, indicatorId } from '../../kernel/ids.ts'
import { type Actor, authorize, systemActor } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import { type Indicator, type IndicatorContent, judgeIndicator, tidyIndicator } from './indicator.ts'
import {
  findIndicators,
  insertIndicator,
  lockIndicators,
  requireIndicator,
  saveIndicator,
} from './indicator-store.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'ids'>

/** Lists indicators in their order, archived ones last. */
export const listIndicators =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor): Promise<readonly Indicator[]> => {
    authorize(actor, 'briefing.read')
    return findIndicators(db)
  }

type NewIndicator = Pick<IndicatorContent, 'name' | 'unitWord' | 'kind'> &
  Partial<IndicatorContent> & { readonly id?: IndicatorId }

const OPEN = {
  ...{ phrase: '', joinsId: null, variable: null, block: null, pillar: null },
  ...{ validFrom: null, validTo: null },
} as const

/**
 * Adds an indicator, last unless a position is given. With an id, the same request again gives the same one.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const addIndicator =
  ({ db, clock, ids }: Deps) =>
  async (actor: Actor, { id = indicatorId(ids.newId()), ...typed }: NewIndicator): Promise<Indicator> => {
    authorize(actor, 'results.write')
    const createdAt = clock.now()
    return db.transaction().execute(async trx => {
      await lockIndicators(trx)
      const all = await findIndicators(trx)
      const present = all.find(each => each.id === id)
      if (present) return present
      const position = Math.max(0, ...all.map(each => each.position)) + 1
      const content = check({ ...OPEN, position, ...typed }, id, all)
      const indicator = { ...content, id, archivedAt: null, createdAt }
      await insertIndicator(trx, { ...indicator, createdBy: actor.id })
      const subject = { kind: 'indicator', id }
      await appendAudit(
        trx,
        { actor, action: 'indicator.added', subject, facts: { name: content.name } },
        createdAt,
      )
      return indicator
    })
  }

type IndicatorChange = Partial<Omit<IndicatorContent, 'kind'>> & { readonly isArchived?: boolean }

/**
 * Changes an indicator; what is left out stays. An archived one keeps its results and takes no new ones. Its kind never
 * changes, because amounts would mean something else.
 * @throws {INDICATOR_NOT_FOUND}
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const changeIndicator =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  async (actor: Actor, id: IndicatorId, { isArchived, ...change }: IndicatorChange): Promise<Indicator> => {
    authorize(actor, 'results.write')
    const now = clock.now()
    return db.transaction().execute(async trx => {
      await lockIndicators(trx)
      const present = await requireIndicator(trx, id)
      const content = check({ ...present, ...change }, id, await findIndicators(trx))
      const archivedAt = isArchived === false ? null : (present.archivedAt ?? (isArchived ? now : null))
      const indicator = { ...present, ...content, archivedAt }
      await saveIndicator(trx, indicator)
      const facts = { name: indicator.name, isArchived: archivedAt !== null }
      await appendAudit(
        trx,
        { actor, action: 'indicator.changed', subject: { kind: 'indicator', id }, facts },
        now,
      )
      return indicator
    })
  }

/** Gives a ledger without any indicator those of the editable file. Idempotent: what people archived stays archived. */
export const supplyIndicators =
  ({ db, clock, indicatorFile }: Pick<BriefingDeps, 'db' | 'clock' | 'indicatorFile'>) =>
  async (): Promise<void> => {
    const [actor, createdAt] = [systemActor('supply-indicators'), clock.now()]
    await db.transaction().execute(async trx => {
      await lockIndicators(trx)
      if ((await findIndicators(trx)).length > 0) return
      for (const [index, { joins, ...entry }] of indicatorFile.indicators.entries()) {
        const rest = { joinsId: joins, validFrom: null, validTo: null, position: index + 1 }
        await insertIndicator(trx, { ...entry, ...rest, archivedAt: null, createdAt, createdBy: actor.id })
        const subject = { kind: 'indicator', id: entry.id }
        await appendAudit(
          trx,
          { actor, action: 'indicator.added', subject, facts: { name: entry.name } },
          createdAt,
        )
      }
    })
  }

function check(typed: IndicatorContent, id: IndicatorId, all: readonly Indicator[]): IndicatorContent {
  const content = tidyIndicator(typed)
  const fields = judgeIndicator(content, id, all)
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return content
}
