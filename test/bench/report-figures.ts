import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { readFigures } from '../../src/activity/figures/read-figures.ts'
import { systemClock } from '../../src/adapters/system/system-clock.ts'
import { createDatabase } from '../../src/database/connection.ts'
import { openEmbeddedPostgres } from '../../src/database/embedded-postgres.ts'
import { migrate } from '../../src/database/migrate.ts'
import type { Schema } from '../../src/database/schema.ts'
import { type LocalDate, plusMonths } from '../../src/kernel/local-date.ts'
import { systemActor } from '../../src/organisation/access.ts'
import { silentLog } from '../support/silent-log.ts'
import type { Line } from './report.ts'
import { fillPagePosts, NEWEST_MONTH } from './report-posts.ts'
import { percentile } from './statistics.ts'

const ROUNDS = 60
const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const VIEWER = systemActor('bench')

/** Measures the month's figures of 300 branches with five years behind them, beside the one query they need. */
export async function benchReport(): Promise<readonly Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    await using server = await openEmbeddedPostgres({ dataDir, log: silentLog, isDurable: false })
    await using database = createDatabase(server.url)
    await migrate(database.db)
    await fillPagePosts(database.db)
    return await measure(database.db)
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

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
  const p95 = (times: number[] = []) => percentile(times.slice(5), 0.95)
  const name = 'A month’s figures of 300 branches, p95'
  return [
    { name, unit: 'ms', ours: p95(ours), floor: null, target: { atMost: 150 } },
    {
      name: 'The same, beside its bare query',
      unit: 'ms',
      ours: p95(ours),
      floor: p95(bare),
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

/** What a report cannot do without: every branch's posts and events of a month, by source and genre, and its days. */
const bareQuery = (db: Kysely<Schema>, { from, to }: { from: LocalDate; to: LocalDate }) =>
  sql`select unit_id, count(distinct coalesce(post_id, network_post_id, address, id)) as posts,
      count(distinct coalesce(event_id, id)) as events,
      count(*) filter (where source = 'automatic') as automatic, count(*) filter (where source = 'link') as link,
      count(*) filter (where source = 'ours') as ours, count(*) filter (where genre = 'news') as news,
      count(*) filter (where genre = 'story') as story, count(*) filter (where genre = 'photos') as photos,
      count(*) filter (where genre = 'video') as video, count(*) filter (where genre = 'share') as share,
      count(*) filter (where not is_verified) as unverified,
      array_agg(distinct (posted_at at time zone ${TIME_ZONE})::date) as days
    from page_posts
    where removed_at is null and excluded_at is null
      and posted_at >= ${startOf(from)} and posted_at < ${startOf(to)}
    group by unit_id`.execute(db)

const startOf = ({ year, month }: LocalDate): Date => new Date(Date.UTC(year, month - 1, 1, -7))
