import { createHash } from 'node:crypto'
import type { Sighting } from '../../activity/page-post.ts'
import { upsertPagePosts } from '../../activity/page-post-store.ts'
import { pagePostId } from '../../kernel/ids.ts'
import { dayNumber, fromDayNumber, localDate, localDateAt } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import type { Actor } from '../../organisation/index.ts'
import { branchNews } from './branch-news.ts'
import type { DemoDeps } from './deps.ts'
import { seedCoverage, seedTrackedPage, type TrackedPage } from './seed-tracked-page.ts'
import { demoUnitId } from './seed-units.ts'
import {
  FIGURES_2019,
  FIGURES_BEFORE_2025,
  FIGURES_SINCE_2025,
  type WeeklyFigures,
} from './weekly-figures.ts'

/** The last day before the communes of 2025. */
const EVE_OF_REFORM = localDate(2025, 6, 30)

/**
 * Writes down what the demo's branches published in the last twelve weeks, and before the reform. Run again it adds
 * nothing that is there.
 */
export async function seedPagePosts(deps: DemoDeps, actor: Actor): Promise<void> {
  const isReformed = deps.scenario === '2025'
  const today = dayNumber(localDateAt(deps.clock.now(), deps.timeZone))
  const sightings: Sighting[] = []
  for (const figures of isReformed ? FIGURES_SINCE_2025 : FIGURES_2019)
    sightings.push(...(await publishedBy(deps, actor, figures, today)))
  const eve = EVE_OF_REFORM === null ? today : dayNumber(EVE_OF_REFORM)
  if (isReformed) sightings.push(...FIGURES_BEFORE_2025.flatMap(figures => sightingsOf(deps, figures, eve)))
  await write(deps, sightings)
}

/** Tells what a branch published; what is read on its own Page stands there as well. */
async function publishedBy(deps: DemoDeps, actor: Actor, figures: WeeklyFigures, today: number) {
  const told = sightingsOf(deps, figures, today)
  const { key, mode } = figures
  if (mode !== 'connected' && mode !== 'token-dead') return told
  const isTokenDead = mode === 'token-dead'
  const page = await seedTrackedPage(deps, actor, { key, facebookPageId: numberOf(key), isTokenDead })
  const seen = told.map(sighting => onPage(deps, page, sighting))
  await seedCoverage(deps, page.id, isTokenDead)
  return seen
}

/** Puts a post on the branch's Page, unless it is there. */
function onPage(deps: DemoDeps, { id, facebookPageId }: TrackedPage, sighting: Sighting): Sighting {
  const { message, postedAt: publishedAt } = sighting
  const known = deps.control
    .visiblePosts(facebookPageId)
    .find(post => post.publishedAt?.getTime() === publishedAt.getTime())
  const post = known ?? deps.control.addPost({ pageId: facebookPageId, message, publishedAt })
  const number = post.id.slice(post.id.indexOf('_') + 1)
  const address = `${deps.practiceUrl}/pages/${facebookPageId}/posts/${number}`
  return { ...sighting, pageId: id, networkPostId: post.id, address }
}

async function write(deps: DemoDeps, sightings: readonly Sighting[]): Promise<void> {
  const making = { newId: () => pagePostId(deps.ids.newId()), now: deps.clock.now() }
  await deps.db.transaction().execute(trx => upsertPagePosts(trx, sightings, making))
}

const SOURCES = { connected: 'automatic', 'token-dead': 'automatic', link: 'link', ours: 'ours' } as const

/** Days and hours at which a week's page posts stand, the newest one first. */
const PLACES = [
  [0, 7],
  [2, 19],
  [3, 11],
  [5, 18],
] as const

function sightingsOf(deps: DemoDeps, figures: WeeklyFigures, lastDay: number): Sighting[] {
  const { key, mode, weeks } = figures
  return weeks.flatMap((count, week) =>
    Array.from({ length: count }, (_, place) => {
      const [daysBack, hour] = PLACES[place % PLACES.length] ?? PLACES[0]
      const day = fromDayNumber(lastDay - 7 * (weeks.length - 1 - week) - daysBack)
      const number = numberOf(`${key} ${lastDay} ${week} ${place}`)
      const isChecked = mode !== 'link' || (week + place) % 3 !== 0
      return {
        unitId: demoUnitId(key),
        pageId: null,
        source: SOURCES[mode],
        networkPostId: mode === 'link' ? null : `${numberOf(key)}_${number}`,
        address: `https://www.facebook.com/${numberOf(key)}/posts/${number}`,
        postId: null,
        ...branchNews(figures, week * 4 + place),
        postedAt: instantAt(day, { hour: Math.min(hour, 7 + place * 4), minute: 15 }, deps.timeZone),
        isVerified: isChecked,
        createdBy: 'demo',
      }
    }),
  )
}

/** A number as Facebook's ids are, the same for the same text. */
const numberOf = (text: string): string =>
  `61${BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 12)}`) % 10_000_000_000_000n}`
