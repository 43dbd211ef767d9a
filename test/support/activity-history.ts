// Long because generator and truth belong together: what is counted is written down twice, once by each.
import type { BranchActivity, Counts } from '../../src/activity/index.ts'
import type { UnitId } from '../../src/kernel/ids.ts'
import type { ActivityWorld } from './activity-world.ts'

const SOURCES = ['automatic', 'link', 'ours'] as const
const GENRES = ['news', 'story', 'photos', 'video', 'share'] as const
const PILLARS = ['members', 'planning', 'counsel', null] as const
const MERGE_DAY = '2026-03-16'
const SPLIT_DAY = '2026-05-10'
const FIRST_DAY = Date.UTC(2026, 0, 1)
const DAYS = 181

/** A page post as it was made up: by its local day, so that nobody needs a time zone to count it. */
interface MadePost {
  readonly unit: string
  readonly day: string
  readonly time: string
  readonly postKey: string
  readonly eventKey: string
  readonly source: (typeof SOURCES)[number]
  readonly genre: (typeof GENRES)[number]
  readonly pillar: (typeof PILLARS)[number]
  readonly isVerified: boolean
  readonly isCounted: boolean
}

export interface ActivityHistory {
  readonly posts: readonly MadePost[]
}

/** Branches of the history, and one chi đoàn below the first. */
const STEADY = ['branch-1', 'branch-2', 'branch-3', 'school']
const MERGED = ['old-1', 'old-2']
const ENDED = 'ended'
const EVERYBODY = [...STEADY, ...MERGED, 'heir', 'giver', 'taker', ENDED, 'cell']

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Makes up half a year: merges, splits, removed and excluded posts, doubled ones, and the edges of months. */
export function createHistory(seed: number, count = 600): ActivityHistory {
  const random = createRandom(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const posts: MadePost[] = []
  for (let index = 0; index < count; index++) {
    const day = random() < 0.15 ? pick(EDGES) : dayAt(Math.floor(random() * DAYS))
    const unit = pick(EVERYBODY.filter(name => livesOn(name, day)))
    const post: MadePost = {
      ...{ unit, day, time: pick(['00:00:00.000', '08:30:00.000', '19:30:00.000', '23:59:59.999']) },
      ...{ postKey: `post-${index}`, eventKey: `event-${index}` },
      ...{ source: pick(SOURCES), genre: pick(GENRES), pillar: pick(PILLARS) },
      ...{ isVerified: random() < 0.7, isCounted: random() < 0.85 },
    }
    const sameEvent = random() < 0.25 ? posts.findLast(other => other.unit === unit) : undefined
    posts.push(sameEvent ? { ...post, eventKey: sameEvent.eventKey } : post)
    const other = pick(EVERYBODY.filter(name => livesOn(name, day) && name !== unit))
    if (random() < 0.1) posts.push({ ...(posts.at(-1) ?? post), unit: other })
  }
  return { posts }
}

const EDGES = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-03-15', MERGE_DAY, SPLIT_DAY]
const dayAt = (index: number): string => new Date(FIRST_DAY + index * 86_400_000).toISOString().slice(0, 10)

function livesOn(unit: string, day: string): boolean {
  if (MERGED.includes(unit)) return day < MERGE_DAY
  if (unit === 'heir') return day >= MERGE_DAY
  if (unit === 'taker') return day >= SPLIT_DAY
  return unit !== ENDED || day <= '2026-04-20'
}

/** Writes a history into the database; gives the ids of its units by name. */
export async function writeHistory(world: ActivityWorld, history: ActivityHistory) {
  const { addUnit, addLineage, addPost } = world
  const ids = new Map<string, UnitId>()
  for (const name of EVERYBODY) ids.set(name, await addUnit(name, unitRow(name, ids)))
  const idOf = (name: string) => ids.get(name) as UnitId
  for (const name of MERGED) await addLineage(idOf(name), idOf('heir'), MERGE_DAY)
  await addLineage(idOf('giver'), idOf('taker'), SPLIT_DAY, 'split')
  for (const { unit, day, time, postKey, eventKey, isCounted, ...post } of history.posts) {
    const gone = isCounted ? {} : { [postKey.endsWith('1') ? 'removedAt' : 'excludedAt']: new Date() }
    await addPost(idOf(unit), {
      ...post,
      ...gone,
      at: `${day} ${time}`,
      networkPostId: postKey,
      eventId: eventKey,
    })
  }
  return ids
}

function unitRow(name: string, ids: ReadonlyMap<string, UnitId>) {
  if (MERGED.includes(name)) return { validTo: '2026-03-15' }
  if (name === 'heir') return { validFrom: MERGE_DAY }
  if (name === 'taker') return { validFrom: SPLIT_DAY }
  if (name === ENDED) return { validTo: '2026-04-20' }
  if (name === 'school') return { block: 'Khối trường học' }
  return name === 'cell' ? { level: 'chi_doan', parentId: ids.get('branch-1') ?? null } : {}
}

/** Tells by hand in which rows a post stands. */
function rowsOf({ unit, day }: MadePost, basis: 'then' | 'now'): readonly string[] {
  if (unit === 'cell') return ['branch-1']
  if (basis === 'now' && MERGED.includes(unit)) return ['heir']
  if (basis === 'now' && unit === 'giver' && day < SPLIT_DAY) return ['giver', 'taker']
  return [unit]
}

/** What is known to be counted of each row, by name, and of all; `to` excluded. */
export function truthOf({ posts }: ActivityHistory, from: string, to: string, basis: 'then' | 'now') {
  const counted = posts.filter(({ day, isCounted }) => isCounted && from <= day && day < to)
  const rows = Map.groupBy(
    counted.flatMap(post => rowsOf(post, basis).map(row => ({ row, post }))),
    ({ row }) => row,
  )
  const byRow = new Map([...rows].map(([row, all]) => [row, countsOf(all.map(({ post }) => post))]))
  return { rowOf: (name: string) => byRow.get(name) ?? countsOf([]), totals: countsOf(counted) }
}

/** Counts posts one by one. */
function countsOf(all: readonly MadePost[]): Counts {
  const posts = [...new Map(all.map(post => [post.postKey, post])).values()]
  const of = (isMeant: (post: MadePost) => boolean) => posts.filter(isMeant).length
  const tally = <Name extends string>(names: readonly Name[], read: (post: MadePost) => string) =>
    Object.fromEntries(names.map(name => [name, of(post => read(post) === name)])) as Record<Name, number>
  return {
    posts: posts.length,
    events: new Set(posts.map(({ eventKey }) => eventKey)).size,
    bySource: tally(SOURCES, ({ source }) => source),
    byGenre: tally(GENRES, ({ genre }) => genre),
    byPillar: tally(['members', 'planning', 'counsel', 'none'], ({ pillar }) => pillar ?? 'none'),
    unverified: of(({ isVerified }) => !isVerified),
  }
}

/** Takes from a row of figures what the truth knows of. */
export const countedOf = ({
  posts,
  events,
  bySource,
  byGenre,
  byPillar,
  unverified,
}: Counts | BranchActivity) => ({
  ...{ posts, events, bySource, byGenre, byPillar, unverified },
})
