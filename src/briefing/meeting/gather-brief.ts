import type { Basis } from '../../activity/branch-activity.ts'
import { AppError } from '../../kernel/errors.ts'
import { isoDate } from '../../kernel/local-date.ts'
import type { Actor } from '../../organisation/access.ts'
import type { Brief, BriefBranch, BriefPagePost, BriefReply, Snapshot } from './brief.ts'
import type { Period } from './briefing-month.ts'
import { findConclusions, findOwners } from './briefing-store.ts'
import { figuresSeenOf, isChangedSince, newestReplies } from './figure-reply.ts'
import { findFigureReplies } from './figure-reply-store.ts'
import type { MeetingDeps, ShownPagePost } from './meeting-deps.ts'
import { findMeetingRules } from './meeting-rules-store.ts'

/** Which days are meant; a month brings what was concluded and what branches replied. */
export interface Wanted {
  readonly period: Period
  readonly month: string | null
  readonly basis: Basis
}

/** Gathers what a meeting is held with, as everything stands now. */
export const gatherBrief =
  (deps: MeetingDeps) =>
  async (actor: Actor, { period, month, basis }: Wanted): Promise<Brief> => {
    const { from, to } = period
    const [rules, { items, totals }, results, difficulties] = await Promise.all([
      findMeetingRules(deps.db),
      deps.figures.readFigures(actor, { from, to, bucket: 'week', basis }),
      deps.ledger.sumResults(actor, from, to),
      deps.ledger.listDifficulties(actor, from, to),
    ])
    const owners = await findOwners(
      deps.db,
      items.map(({ branchId }) => branchId),
    )
    return {
      ...{ form: 1, month, from: isoDate(from), to: isoDate(to), basis, label: rules.label },
      ...{ unitName: rules.unitName || owners.unitName, superiorName: owners.superiorName },
      ...{ branches: items, totals, results, difficulties },
      replies: month === null ? [] : await repliesTo(deps, month, items),
      conclusions: month === null ? '' : ((await findConclusions(deps.db, month))[0]?.words ?? ''),
    }
  }

/** How often figures may change while they are read, before it is given up. */
const TRIES = 5

/**
 * Gathers a brief with the list behind each figure. Both are read one after the other, so it is done again until the
 * figures after the lists are those before them.
 * @throws {FIGURES_CHANGING} when they never are
 */
export const gatherSnapshot =
  (deps: MeetingDeps) =>
  async (actor: Actor, wanted: Wanted): Promise<Snapshot> => {
    let brief = await gatherBrief(deps)(actor, wanted)
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const pagePosts = await gatherPagePosts(deps)(actor, wanted)
      const again = await gatherBrief(deps)(actor, wanted)
      if (isSame(brief, again)) return { ...again, pagePosts }
      brief = again
    }
    throw new AppError('FIGURES_CHANGING')
  }

/** Gathers the page posts that figures count, in each row in which they stand, as everything stands now. */
export const gatherPagePosts =
  ({ figures }: MeetingDeps) =>
  async (actor: Actor, { period, basis }: Wanted): Promise<readonly BriefPagePost[]> =>
    (await figures.listAllPagePosts(actor, { ...period, basis })).map(pagePostOf)

/** Keeps of a page post what a meeting shows. */
const pagePostOf = ({ rowId: branchId, ...post }: ShownPagePost): BriefPagePost => {
  const { id, postKey, unitName, source, genre, pillar, message, address, postedAt, eventKey, isVerified } =
    post
  return {
    ...{ id, postKey, branchId, unitName, source, genre, pillar, message, address, postedAt },
    ...{ eventKey, isVerified },
  }
}

const isSame = (one: Brief, other: Brief): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Reads what branches replied last of their figures of a month, and whether those are others by now. */
export async function repliesTo(
  { db }: Pick<MeetingDeps, 'db'>,
  month: string,
  branches: readonly BriefBranch[],
): Promise<BriefReply[]> {
  const newest = newestReplies(await findFigureReplies(db, month))
  return branches.flatMap(branch => {
    const reply = newest.get(branch.branchId)
    if (reply === undefined) return []
    const { kind, words, repliedAt: at, answer } = reply
    const isChanged = isChangedSince(reply, figuresSeenOf(branch))
    return { branchId: branch.branchId, kind, words, at, answer, isChangedSince: isChanged }
  })
}
