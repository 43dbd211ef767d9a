import { z } from 'zod'
import { type ListedPagePost, PAGE_POST_GENRES, SOURCES } from '../../activity/index.ts'
import { unitId } from '../../kernel/ids.ts'
import { instant, listOf, listQuery, localDay } from './schemas.ts'

const BASES = ['then', 'now'] as const
const PILLARS = ['members', 'planning', 'counsel', 'none'] as const

const period = {
  from: localDay.describe('Local day, included'),
  to: localDay.describe('Local day, not included'),
  basis: z
    .enum(BASES)
    .default('then')
    .describe('By the units of each day (`then`), or by those that they have become by today (`now`)'),
  block: z.string().max(100).optional().describe('Of one block alone'),
  branchId: z.string().max(100).transform(unitId).optional().describe('Of one branch alone'),
}

/** Which figures are wanted. */
export const activityQuery = z.strictObject({
  ...period,
  bucket: z.enum(['day', 'week', 'month']).default('month').describe('Weeks begin on Monday'),
})

/** Which list behind a figure is wanted. */
export const pagePostsQuery = listQuery.extend({
  ...period,
  source: z.enum(SOURCES).optional(),
  genre: z.enum(PAGE_POST_GENRES).optional(),
  pillar: z.enum(PILLARS).optional(),
  verified: z.stringbool().optional().describe('True where the network itself showed it'),
  eventKey: z.string().max(200).optional().describe('Those that show one event'),
})

const counts = {
  posts: z.int(),
  events: z.int().describe('What was done, however many posts show it'),
  bySource: z.record(z.enum(SOURCES), z.int()),
  byGenre: z.record(z.enum(PAGE_POST_GENRES), z.int()),
  byPillar: z.record(z.enum(PILLARS), z.int()),
  unverified: z.int().describe('Of the posts, those that nobody but the branch vouches for'),
}

const bucketSchema = z.object({
  start: localDay.describe('The first local day of the day, week or month'),
  posts: z.int(),
  events: z.int(),
  expected: z
    .boolean()
    .describe('False where it was excused as a whole, or the branch was not there, or not known yet'),
  countable: z.boolean(),
})

const branchActivitySchema = z
  .object({
    branchId: z.string(),
    branchName: z
      .string()
      .describe('As it was called at the end of the period; with `basis=now` as it is today'),
    block: z.string().nullable(),
    cluster: z.string().nullable(),
    ...counts,
    buckets: z.array(bucketSchema).readonly(),
    submissions: z
      .object({ sent: z.int(), accepted: z.int(), published: z.int() })
      .describe('What the branch sent in the period, and what became of just that'),
    lastPostAt: instant.nullable().describe('The newest one before the end of the period, whenever that was'),
    silentDays: z.int().nullable().describe('Whole local days since then; null when there was never one'),
    silentExpectedDays: z
      .int()
      .describe('The same within the period, without excused days and those before the branch was known'),
    longestGapDays: z.int().describe('The longest run of days without one; the same days are left out'),
    longestGapAllowedDays: z.int(),
    target: z
      .number()
      .nullable()
      .describe('Events expected by the target on the days not left out; null where none are'),
    targetShare: z.number().nullable().describe('Events by target; 1 is all of it'),
    activeWeeks: z.int().describe('Weeks from Monday to Sunday with a post'),
    weeks: z.int(),
    countable: z.boolean().describe('False where a Page could not be read: a gap, never a zero'),
    sharedWith: z
      .array(z.string())
      .readonly()
      .describe('Branches under which a part of this history stands as well, because a unit was split'),
  })
  .meta({ id: 'BranchActivity' })

/** The figures as they go out. */
export const figuresSchema = z.object({
  items: z.array(branchActivitySchema).readonly(),
  totals: z.object(counts).describe('Every post and event once, in however many rows it stands'),
})

const pagePostSchema = z
  .object({
    id: z.string(),
    branchId: z.string(),
    branchName: z.string(),
    unitId: z.string().describe('Whose it was on that day'),
    unitName: z.string(),
    source: z.enum(SOURCES),
    verified: z.boolean(),
    genre: z.enum(PAGE_POST_GENRES),
    pillar: z.enum(PILLARS).exclude(['none']).nullable(),
    message: z.string(),
    address: z.string().nullable(),
    postId: z.string().nullable().describe('Our own Post that was shown so'),
    postedAt: instant,
    dayOnly: z.boolean().describe('Only the day is known; `postedAt` is its noon'),
    eventKey: z.string().describe('The same for posts that show one event'),
    eventPosts: z.int().describe('How many posts of the period show that event'),
  })
  .meta({ id: 'PagePost' })

/** The list behind a figure as it goes out. */
export const pagePostListSchema = listOf(pagePostSchema).extend({
  posts: z.int().describe('On all pages of the list'),
  events: z.int(),
})

/** Shows one of the list as it goes out. */
export const shownPagePost = ({ rowId, rowName, isVerified, isDayOnly, ...post }: ListedPagePost) => ({
  ...post,
  branchId: rowId,
  branchName: rowName,
  verified: isVerified,
  dayOnly: isDayOnly,
})
