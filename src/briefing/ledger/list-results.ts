import { cutPage, decodeCursor, type Listed } from '../../kernel/cursor.ts'
import type { ResultId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { BriefingDeps } from '../deps.ts'
import { findEventKeys, findEvidence, type ShownEvidence } from './evidence-store.ts'
import type { Result } from './result.ts'
import { findResults, requireResult } from './result-list-store.ts'
import { findApart, findCorrection } from './result-store.ts'
import type { ResultQuery } from './result-total.ts'
import { findSameResults, type ResultPair } from './same-result.ts'
import { filterOf } from './sum-results.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'timeZone'>

/** Lists results, the latest day first: with the filters of a total exactly what it counts. */
export const listResults =
  (deps: Deps) =>
  async (
    actor: Actor,
    { limit, cursor, ...query }: ResultQuery & { limit: number; cursor?: string },
  ): Promise<Listed<Result>> => {
    authorize(actor, 'briefing.read')
    const [toOn, id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
    const after = toOn === undefined ? undefined : { toOn, id }
    const rows = await findResults(deps.db, await filterOf(deps, query), { limit: limit + 1, after })
    return cutPage(
      rows,
      limit,
      row => row,
      row => [row.toOn, row.id],
    )
  }

/** A result with what shows it, and the correction that waits for its approval. */
export interface WholeResult extends Result {
  readonly shownBy: readonly ShownEvidence[]
  readonly correctionId: ResultId | null
}

/** Reads a result. @throws {RESULT_NOT_FOUND} */
export const getResult =
  ({ db }: Deps) =>
  async (actor: Actor, id: ResultId): Promise<WholeResult> => {
    authorize(actor, 'briefing.read')
    const result = await requireResult(db, id)
    const shownBy = await findEvidence(db, result.evidence)
    return { ...result, shownBy, correctionId: (await findCorrection(db, id))?.id ?? null }
  }

/** As many as are compared with each other. */
const COMPARED_LIMIT = 500

/** Lists results of a period that may be one, waiting and approved ones alike. */
export const listSameResults =
  (deps: Deps) =>
  async (actor: Actor, query: ResultQuery): Promise<readonly ResultPair<Result>[]> => {
    authorize(actor, 'briefing.read')
    const { state: _, ...filter } = await filterOf(deps, query)
    const paging = { limit: COMPARED_LIMIT }
    const standing = [
      ...(await findResults(deps.db, { ...filter, state: 'entered' }, paging)),
      ...(await findResults(deps.db, { ...filter, state: 'approved' }, paging)),
    ]
    const ids = standing.map(({ id }) => id)
    const apart = await findApart(deps.db, ids)
    const pairs = findSameResults(standing, byResult(await findEventKeys(deps.db, ids)))
    return pairs.filter(pair => !isCorrection(pair) && !apart.has(pairKey(pair)))
  }

/** A correction looks like what it corrects, and is not counted beside it. */
const isCorrection = ({ first, second }: ResultPair<Result>): boolean =>
  first.replacesId === second.id || second.replacesId === first.id

const pairKey = ({ first, second }: ResultPair<Result>): string => [first.id, second.id].toSorted().join('/')

const byResult = (rows: readonly { readonly resultId: ResultId; readonly key: string }[]) => {
  const grouped = Map.groupBy(rows, ({ resultId }) => resultId)
  return new Map([...grouped].map(([id, keys]) => [id, new Set(keys.map(({ key }) => key))]))
}
