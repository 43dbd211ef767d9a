import { type Kysely, sql } from 'kysely'
import { readFigures } from '../../src/activity/figures/read-figures.ts'
import { systemClock } from '../../src/adapters/system/system-clock.ts'
import type { Schema } from '../../src/database/schema.ts'
import { type LocalDate, plusMonths } from '../../src/kernel/local-date.ts'
import { systemActor } from '../../src/organisation/access.ts'
import type { Line } from './report.ts'
import { inReportHouse } from './report-house.ts'
import { NEWEST_MONTH } from './report-posts.ts'
import { median, percentile } from './statistics.ts'

const ROUNDS = 60
const WARM_UP = 5
const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const VIEWER = systemActor('bench')

/** Measures the month's figures of 300 branches with five years behind them, beside the one query they need. */
export const benchReport = (): Promise<readonly Line[]> => inReportHouse(measure)

async function measure(db: Kysely<Schema>): Promise<readonly Line[]> {
  const read = readFigures({ db, clock: systemClock, timeZone: TIME_ZONE })
  const [ours, bare, board]: number[][] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    const from = plusMonths(NEWEST_MONTH, -(round % 12))
    const month = { from, to: plusMonths(from, 1) }
    const wish = { ...month, bucket: 'month', basis: 'then' } as const
    ours?.push(await timed(() => read(VIEWER, wish)))
    bare?.push(await timed(() => bareQuery(db, month)))
    const weeks = {
      from: plusMonths(from, -1),
      to: plusMonths(from, 1),
      bucket: 'week',
      basis: 'then',
    } as const
    board?.push(await timed(() => read(VIEWER, weeks)))
  }
  const p95 = (times: number[] = []) => percentile(times.slice(WARM_UP), 0.95)
  const name = 'A month’s figures of 300 branches, p95'
  const [month = [], floor = []] = [ours?.slice(WARM_UP), bare?.slice(WARM_UP)]
  return [
    { name, unit: 'ms', ours: p95(ours), floor: null, target: { atMost: 150 } },
    {
      name: 'The same beside its bare query, medians of rounds',
      unit: 'ms',
      ours: median(month),
      floor: median(floor),
      target: { atMost: 2 },
    },
    {
      name: 'The board’s eight weeks, p95',
      unit: 'ms',
      ours: p95(board),
      floor: null,
      target: { atMost: 200 },
    },
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now()
  await work()
  return performance.now() - startedAtMs
}

/** What a report cannot do without: every branch's posts and events of a month, in their parts, its days, and totals. */
const bareQuery = (db: Kysely<Schema>, { from, to }: { from: LocalDate; to: LocalDate }) =>
  sql`with counted as materialized (
      select unit_id, coalesce(post_id, network_post_id, address, page_posts.id) as post_key,
        coalesce(event_id, page_posts.id) as event_key, source, genre, pillar, is_verified,
        (posted_at at time zone ${TIME_ZONE})::date - date '1970-01-01' as day
      from page_posts join units on units.id = unit_id and units.level = 'co_so'
      where removed_at is null and excluded_at is null
        and posted_at >= ${startOf(from)} and posted_at < ${startOf(to)})
    select unit_id, count(distinct event_key) as events, array_agg(day) as days, ${PARTS}
      from counted group by unit_id
    union all
    select null, (select count(*) from (select distinct event_key from counted) every), '{}', ${PARTS}
      from (select distinct on (post_key) * from counted) once`.execute(db)

const PARTS = sql`count(*) as posts, count(*) filter (where source = 'automatic') as automatic,
  count(*) filter (where source = 'link') as link, count(*) filter (where source = 'ours') as ours,
  count(*) filter (where genre = 'news') as news, count(*) filter (where genre = 'story') as story,
  count(*) filter (where genre = 'photos') as photos, count(*) filter (where genre = 'video') as video,
  count(*) filter (where genre = 'share') as share, count(*) filter (where pillar = 'members') as members,
  count(*) filter (where pillar = 'planning') as planning, count(*) filter (where pillar = 'counsel') as counsel,
  count(*) filter (where not is_verified) as unverified`

const startOf = ({ year, month }: LocalDate): Date => new Date(Date.UTC(year, month - 1, 1, -7))
