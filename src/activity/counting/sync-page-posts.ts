import { type PageId, pagePostId, type UnitId } from '../../kernel/ids.ts'
import { DAY, later, MINUTE, msBetween, plus } from '../../kernel/time.ts'
import { systemActor } from '../../organisation/access.ts'
import type { OpenPage } from '../../organisation/page.ts'
import { findTenures, type PageTenure } from '../../organisation/tenure-store.ts'
import type { PublishedPost } from '../../ports/network.ts'
import { upsertPagePosts } from '../page-post-store.ts'
import type { CountingDeps } from './deps.ts'
import { endStopped, endUnreached, type Stop } from './end-run.ts'
import { ownPostsAmong } from './own-post-store.ts'
import {
  catchUpTo,
  ENOUGH_PERCENT,
  isBackfilling,
  LOOK_BACK_MS,
  monthsDone,
  nextSyncAt,
  pauseAfter,
} from './page-sync.ts'
import { claimPageSync, endSync, type SyncChange, type SyncClaim, saveProgress } from './page-sync-store.ts'
import { sightingOf, unitAt } from './published-sighting.ts'
import { type EdgeReader, openEdges, type Readers, reachOf } from './read-edge.ts'
import { notePictures, recognisePictures } from './recognise-pictures.ts'
import { settleRemoved } from './settle-removed.ts'

/** The past is counted in steps of so many calls, so that a small budget is never spent at once. */
const BACKFILL_CALLS = 12
/** Between two steps into the past nothing new is looked for so soon. */
const FRESH_MS = 30 * MINUTE
const COUNTER = systemActor('counting')

/** One run: a claimed Page, its token, and what was read of it. */
interface Run {
  readonly deps: CountingDeps
  readonly claim: SyncClaim
  readonly page: OpenPage
  readonly tenures: readonly PageTenure[]
  readonly signal: AbortSignal
  /** Ids of everything seen in this run. */
  readonly seen: Set<string>
  /** Where the pictures of recent posts lie, by the posts' ids. */
  readonly pictures: Map<string, string>
}

/**
 * Counts what a Page published since the last time, notices edits and removals, and goes on with its past. What was
 * read is kept before the next call. Run twice, beside another, or broken off anywhere and run again, it ends the same.
 */
export const syncPagePosts =
  (deps: CountingDeps) =>
  async (pageId: PageId, signal: AbortSignal): Promise<void> => {
    const claim = await claimPageSync(deps.db, pageId, deps.ids.newId(), deps.clock.now())
    if (claim === undefined) return
    try {
      await countClaimed(deps, claim, signal)
    } catch (error) {
      const notBefore = plus(deps.clock.now(), pauseAfter(claim.tries))
      await endSync(deps.db, claim, { problem: 'counting-broke', tries: claim.tries + 1, notBefore })
      throw error
    }
  }

async function countClaimed(deps: CountingDeps, claim: SyncClaim, signal: AbortSignal): Promise<void> {
  const { pageId } = claim
  const reach = await deps.pages.openPage(pageId)
  if (reach.reach !== 'open') return endUnreached(deps, claim, reach)
  const tenures = await findTenures(deps.db, { pageId })
  await countPage({ deps, claim, page: reach.page, tenures, signal, seen: new Set(), pictures: new Map() })
}

async function countPage(run: Run): Promise<void> {
  const { deps, claim, page } = run
  const startedAt = deps.clock.now()
  const readers = openEdges(deps, page.access, null)
  const isFresh = isBetweenSteps(claim, startedAt)
  const stopped = isFresh ? null : await countNew(run, readers, startedAt)
  if (stopped !== null) return endStopped(run, stopped)
  const coveredFrom = claim.coveredFrom ?? reachOf(readers)
  const rest = await countPast(run, readers, coveredFrom)
  if (rest.stopped !== null) return endStopped(run, rest.stopped)
  const notBefore = rest.isWhole ? nextSyncAt(claim.pageId, startedAt, deps.timeZone) : startedAt
  await endSync(deps.db, claim, { problem: null, tries: 0, wantedAt: null, notBefore })
  await recognisePictures(deps, page, run.pictures, run.signal)
}

/** Counted a moment ago, and only the past is left, unless somebody asked for what is new. */
const isBetweenSteps = (claim: SyncClaim, now: Date): boolean =>
  claim.coveredTo !== null &&
  msBetween(claim.coveredTo, now) < FRESH_MS &&
  isBackfilling(claim) &&
  claim.wantedAt === null

/** What is new comes first and is known from then on; what changed of the rest is looked for afterwards. */
async function countNew(run: Run, readers: Readers, startedAt: Date): Promise<Stop | null> {
  // Of a Page that was never counted the newest page of each list is enough: the past has its own steps.
  const newest = catchUpTo(run.claim) ?? startedAt
  return (
    (await readUntil(run, readers, newest)) ??
    (await note(run, readers, { coveredTo: startedAt })) ??
    (await readUntil(run, readers, lookBackTo(run.claim, startedAt) ?? newest)) ??
    (await settle(run, readers, startedAt)) ??
    (await note(run, readers, { lastSyncedAt: startedAt, problem: null }))
  )
}

/** Tells how far back changes are looked for; null while the past is being counted for the first time anyway. */
const lookBackTo = (claim: SyncClaim, startedAt: Date): Date | null =>
  isBackfilling(claim) ? null : later(claim.coveredFrom ?? startedAt, plus(startedAt, -LOOK_BACK_MS))

async function readUntil(run: Run, readers: Readers, until: Date): Promise<Stop | null> {
  for (const reader of [readers.posts, readers.reels]) {
    while (reader.reach > until) {
      const stopped = await readOn(run, reader)
      if (stopped !== null) return stopped
    }
  }
  return null
}

async function settle(
  { deps, claim, page, seen, signal }: Run,
  readers: Readers,
  startedAt: Date,
): Promise<Stop | null> {
  const isWanted = claim.wantedAt !== null
  const look = { page, seen, since: reachOf(readers), startedAt, isWanted, signal }
  const failure = await settleRemoved(deps, look)
  return failure && { kind: 'failed', failure }
}

/** Keeps how far the Page is known by now. */
async function note({ deps, claim }: Run, readers: Readers, known: SyncChange): Promise<Stop | null> {
  const coveredFrom = claim.coveredFrom ?? reachOf(readers)
  const backfillDone = monthsDone(claim, coveredFrom, deps.timeZone)
  const isKept = await saveProgress(deps.db, claim, { ...known, coveredFrom, backfillDone }, deps.clock.now())
  return isKept ? null : { kind: 'lost' }
}

/** Reads on in whichever list lags behind, until the past is known or enough calls were made. */
async function countPast(
  run: Run,
  readers: Readers,
  known: Date,
): Promise<{ readonly stopped: Stop | null; readonly isWhole: boolean }> {
  const { deps, claim, page } = run
  const { backfillFrom } = claim
  // What lies between is known already: the lists are opened anew behind it.
  const past = msBetween(known, reachOf(readers)) > DAY ? openEdges(deps, page.access, known) : readers
  let coveredFrom = known
  let calls = 0
  while (backfillFrom !== null && coveredFrom > backfillFrom) {
    if (calls === BACKFILL_CALLS) return { stopped: null, isWhole: false }
    const stopped = await readOn(run, past.posts.reach >= past.reels.reach ? past.posts : past.reels)
    if (stopped !== null) return { stopped, isWhole: false }
    const reached = reachOf(past)
    // A network that does not heed where it is told to begin shows what is known first.
    if (reached >= coveredFrom) continue
    calls += 1
    coveredFrom = later(reached, backfillFrom)
    const backfillDone = monthsDone(claim, coveredFrom, deps.timeZone)
    if (!(await saveProgress(deps.db, claim, { coveredFrom, backfillDone }, deps.clock.now())))
      return { stopped: { kind: 'lost' }, isWhole: false }
  }
  return { stopped: null, isWhole: true }
}

async function readOn(run: Run, reader: EdgeReader): Promise<Stop | null> {
  if (run.signal.aborted) return { kind: 'lost' }
  const read = await reader.next(run.signal)
  if ('failure' in read) return { kind: 'failed', failure: read.failure }
  const isKept = await keep(run, read.page.posts)
  if (!isKept) return { kind: 'lost' }
  return read.page.usedPercent >= ENOUGH_PERCENT ? { kind: 'enough' } : null
}

/** Keeps what was listed, as long as the claim lives. */
async function keep(run: Run, posts: readonly PublishedPost[]): Promise<boolean> {
  const { deps, claim, tenures, seen, pictures } = run
  for (const { id } of posts) seen.add(id)
  notePictures(posts, plus(deps.clock.now(), -LOOK_BACK_MS), pictures)
  const ours = await ownPostsAmong(
    deps.db,
    posts.map(({ id }) => id),
  )
  const sightings = posts.flatMap(post => {
    const unitId: UnitId | null = unitAt(tenures, post.createdAt, deps.timeZone)
    if (unitId === null) return []
    return [
      sightingOf(post, { pageId: claim.pageId, unitId, ours: ours.get(post.id), createdBy: COUNTER.id }),
    ]
  })
  return deps.db.transaction().execute(async trx => {
    const now = deps.clock.now()
    if (!(await saveProgress(trx, claim, {}, now))) return false
    await upsertPagePosts(trx, sightings, { newId: () => pagePostId(deps.ids.newId()), now })
    return true
  })
}
