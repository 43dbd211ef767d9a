import { setTimeout } from 'node:timers/promises'
import type { HouseAnswer } from '../house-process.ts'
import type { ChaosPost, ChaosWorld } from './chaos-world.ts'

/** What became of the Posts; the first three must be 0. */
export interface Fates {
  /** Seen more than once. */
  readonly duplicates: number
  /** Never seen. */
  readonly lost: number
  /** Said to be published and not seen, or seen and not said to be published. */
  readonly false: number
  /** What still lies unpublished on Facebook beside them. */
  readonly hidden: number
  /** From `publishAt` until Facebook took it, in ms. */
  readonly latenessesMs: readonly number[]
}

type Told = HouseAnswer['body']

/** Waits until every Post is told to be out with nothing left behind, or the patience ends; then counts. */
export async function countFates(
  world: ChaosWorld,
  url: string,
  posts: readonly ChaosPost[],
  patienceMs: number,
): Promise<Fates> {
  const until = Date.now() + patienceMs
  let told = await tellAll(world, url, posts)
  while (Date.now() < until && !(told.every(isSettled) && countHidden(world, posts) === 0)) {
    await setTimeout(1_000)
    told = await tellAll(world, url, posts)
  }
  const seen = countSeen(world, posts)
  const counts = posts.map(post => ({ seen: seen(post), state: told.find(one => one.id === post.id)?.state }))
  return {
    duplicates: counts.filter(post => post.seen > 1).length,
    lost: counts.filter(post => post.seen === 0).length,
    false: counts.filter(post => post.seen > 0 !== (post.state === 'published')).length,
    hidden: countHidden(world, posts),
    latenessesMs: told.flatMap(post => post.latenessMs ?? []),
  }
}

const isSettled = (post: Told): boolean => post.state === 'published' && post.leftovers.length === 0

async function tellAll(
  world: ChaosWorld,
  url: string,
  posts: readonly ChaosPost[],
): Promise<readonly Told[]> {
  const ask = world.clientOf(url)
  const told: Told[] = []
  for (const { id } of posts) told.push((await ask('GET', `/api/v1/posts/${id}`)).body)
  return told
}

function countSeen({ facebook }: ChaosWorld, posts: readonly ChaosPost[]): (post: ChaosPost) => number {
  const pages = new Set(posts.map(post => post.facebookPageId))
  const seen = new Map(
    [...pages].map(page => [page, facebook.control.visiblePosts(page).map(post => post.message)]),
  )
  return ({ facebookPageId, message }) =>
    seen.get(facebookPageId)?.filter(other => other === message).length ?? 0
}

function countHidden({ facebook }: ChaosWorld, posts: readonly ChaosPost[]): number {
  const pages = new Set(posts.map(post => post.facebookPageId))
  const count = (page: string) =>
    facebook.control.posts(page).length - facebook.control.visiblePosts(page).length
  return [...pages].reduce((sum, page) => sum + count(page), 0)
}
