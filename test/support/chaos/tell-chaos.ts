import { setTimeout } from 'node:timers/promises'
import type { FaultName } from '../../../src/practice/faults.ts'
import type { TestRedis } from '../redis.ts'
import { type Chances, createChances } from './chances.ts'
import { type ChaosPost, type ChaosWorld, createChaosWorld } from './chaos-world.ts'
import { countFates, type Fates } from './count-fates.ts'
import { keepHouse, killPostgres, type StruckHouse } from './struck-house.ts'

/** What happens, and to how much. */
export interface ChaosStory {
  readonly seed: number
  readonly postCount: number
  readonly pageCount: number
  /** Over how long the Posts are due, in ms. */
  readonly spanMs: number
  /** How many processes with every role share the installation. */
  readonly houseCount: number
  /** How many disasters strike at least; they go on until the last Post was due. */
  readonly disasterCount: number
  /** Drawn from with equal chances. */
  readonly disasters: readonly [Disaster, ...Disaster[]]
  /** Where the queue lives, if not in PostgreSQL. */
  readonly redis?: TestRedis
  /** How long is waited, after the storm, for everything to have settled, in ms. */
  readonly patienceMs: number
}

export type Disaster =
  | 'kill'
  | 'kill-with-postgres'
  | 'kill-twice'
  | 'freeze'
  | 'flush-redis'
  | 'restart-redis'

/** How a story ended. */
export interface ChaosEnd extends Fates {
  readonly struck: Readonly<Partial<Record<Disaster, number>>>
}

/** Answers that get lost, come wrong, or never come, with and without their effect. */
const FAULTS = [
  'reset-before',
  'reset-after',
  'hang-before',
  'hang-after',
  'cut-body',
  'error-1-before',
  'error-1-after',
  'error-2-before',
  'error-2-after',
  'html-502-before',
  'html-502-after',
  'empty-503-before',
  'empty-503-after',
] as const satisfies readonly FaultName[]
const FAULTS_AT_ONCE = 3
/** The Posts are written down in peace before the storm, on a slow machine too. */
const calmMs = ({ postCount }: ChaosStory): number => 12_000 + postCount * 60
/** Longer than the lease of 25 s: who wakes then has lost what it held. */
const FROZEN_MS = 28_000

/** Tells one story of crashes on the real program, and counts what became of its Posts. */
export async function tellChaos(story: ChaosStory): Promise<ChaosEnd> {
  const chances = createChances(story.seed)
  await using stack = new AsyncDisposableStack()
  const world = stack.use(await createChaosWorld(story.redis ? { REDIS_URL: story.redis.url } : undefined))
  const houses = await openHouses(world, story.houseCount)
  for (const house of houses) stack.use(house)
  const [first] = houses
  if (first === undefined) throw new Error('A story needs a house')
  await world.enter(await first.url(), story.pageCount)
  const posts = await writePosts(world, first, story, chances)
  const struck = await storm({ world, houses, story, chances })
  world.facebook.control.clearFaults()
  const fates = await countFates(world, await first.url(), posts, story.patienceMs)
  return { ...fates, struck }
}

/** The first house makes the cluster; the others come to it. */
async function openHouses({ env }: ChaosWorld, count: number): Promise<readonly StruckHouse[]> {
  const houses: StruckHouse[] = []
  for (let number = 0; number < count; number++) {
    const house = keepHouse(env)
    await house.url()
    houses.push(house)
  }
  return houses
}

async function writePosts(
  world: ChaosWorld,
  house: StruckHouse,
  story: ChaosStory,
  chances: Chances,
): Promise<readonly ChaosPost[]> {
  const dueInMs = Array.from(
    { length: story.postCount },
    () => calmMs(story) + chances.between(0, story.spanMs),
  )
  return world.schedule(await house.url(), dueInMs)
}

interface Storm {
  readonly world: ChaosWorld
  readonly houses: readonly StruckHouse[]
  readonly story: ChaosStory
  readonly chances: Chances
}

async function storm(parts: Storm): Promise<ChaosEnd['struck']> {
  const { world, story, chances } = parts
  const struck: Partial<Record<Disaster, number>> = {}
  const until = Date.now() + calmMs(story) + story.spanMs
  for (let count = 0; count < story.disasterCount || Date.now() < until; count++) {
    for (let n = 0; n < FAULTS_AT_ONCE; n++) world.facebook.control.addFault({ fault: chances.oneOf(FAULTS) })
    // Any moment of a house's life: while it starts, just after, in the middle of its work.
    await setTimeout(chances.between(200, 6_000))
    const disaster = chances.oneOf(story.disasters)
    await strike(disaster, parts)
    struck[disaster] = (struck[disaster] ?? 0) + 1
  }
  return struck
}

async function strike(disaster: Disaster, { world, houses, story, chances }: Storm): Promise<void> {
  const house = houses[Math.floor(chances.between(0, houses.length))]
  switch (disaster) {
    case 'kill':
      return house?.kill()
    case 'kill-with-postgres':
      await killPostgres(world.env.DATA_DIR ?? '')
      return house?.kill()
    case 'kill-twice':
      await house?.kill()
      await setTimeout(chances.between(50, 1_500))
      return house?.kill()
    case 'freeze':
      return house?.freeze(FROZEN_MS)
    case 'flush-redis':
      return story.redis?.empty()
    case 'restart-redis':
      return story.redis?.restart()
    default:
      throw new Error(`No such disaster: ${disaster satisfies never}`)
  }
}
