import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { findFormerParents, findLineage } from '../../organisation/lineage-store.ts'
import { findUnitNames } from '../../organisation/unit-name-store.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import type { CoveredPage } from './coverage.ts'
import type { Excuse } from './excused-day.ts'
import type { DatedTarget } from './target.ts'

type Db = Kysely<Schema>

/** What figures rest on beside page posts: the organisation in all its days, what is expected, what could be read. */
export type FigureGround = Awaited<ReturnType<typeof findFigureGround>>

/** Reads the ground that figures rest on. */
export async function findFigureGround(db: Db) {
  const [units, steps, formerParents, names, targets, excuses, pages] = await Promise.all([
    findAllUnits(db),
    findLineage(db),
    findFormerParents(db),
    findUnitNames(db),
    findTargets(db),
    findExcuses(db),
    findCoveredPages(db),
  ])
  return {
    units,
    steps,
    formerParents,
    names,
    targets,
    excuses,
    pages: Map.groupBy(pages, ({ unitId }) => unitId),
  }
}

const findTargets = (db: Db): Promise<DatedTarget[]> =>
  db
    .selectFrom('targets')
    .select(['unitId', 'block', 'postsPerMonth', 'longestGapDays', 'validFrom', 'validTo'])
    .execute()

const findExcuses = (db: Db): Promise<Excuse[]> =>
  db.selectFrom('excusedWeeks').select(['unitId', 'block', 'fromOn', 'toOn']).execute()

/** The tracked Pages, with the days in which they were whose, and how far they were counted. */
const findCoveredPages = (db: Db): Promise<CoveredPage[]> =>
  db
    .selectFrom('pageTenures')
    .innerJoin('pages', 'pages.id', 'pageTenures.pageId')
    .leftJoin('pageSyncs', 'pageSyncs.pageId', 'pages.id')
    .select(['pageTenures.unitId', 'pageTenures.validFrom', 'pageTenures.validTo'])
    .select(['pageSyncs.coveredFrom', 'pageSyncs.coveredTo'])
    .select(sql<boolean>`pages.token_state = 'needs-reconnect'`.as('isTokenDead'))
    .where('pages.purpose', '=', 'track')
    .execute()
