import { z } from 'zod'
import type { BranchActivity } from '../../activity/branch-activity.ts'
import { pagePostId, unitId } from '../../kernel/ids.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const instant = z.iso.datetime().transform(text => new Date(text))
const id = z.string().transform(unitId)
const count = z.int().min(0)

const counts = {
  posts: count,
  events: count,
  bySource: z.object({ automatic: count, link: count, ours: count }),
  byGenre: z.object({ news: count, story: count, photos: count, video: count, share: count }),
  byPillar: z.object({ members: count, planning: count, counsel: count, none: count }),
  unverified: count,
}

const bucket = z.object({
  start: day,
  posts: count,
  events: count,
  expected: z.boolean(),
  countable: z.boolean(),
})

// Whatever is counted of a branch is frozen.
const branch = z.object({
  ...counts,
  branchId: id,
  branchName: z.string(),
  block: z.string().nullable(),
  cluster: z.string().nullable(),
  buckets: z.array(bucket).readonly(),
  submissions: z.object({ sent: count, accepted: count, published: count }),
  lastPostAt: instant.nullable(),
  silentDays: z.int().nullable(),
  silentExpectedDays: z.int(),
  longestGapDays: z.int(),
  longestGapAllowedDays: z.int(),
  target: z.number().nullable(),
  targetShare: z.number().nullable(),
  activeWeeks: z.int(),
  weeks: z.int(),
  countable: z.boolean(),
  sharedWith: z.array(id).readonly(),
}) satisfies z.ZodType<BranchActivity>

const result = z.object({
  indicatorId: z.string(),
  name: z.string(),
  kind: z.enum(['count', 'people', 'money']),
  /** What one of it is called; of money *đồng*. */
  unitWord: z.string(),
  total: z.number(),
  qualifier: z.enum(['exact', 'over', 'nearly', 'about']),
  /** As a report tells it: “trên 290 triệu đồng”. */
  text: z.string(),
})

const difficulty = z.object({
  id: z.string(),
  branchId: id,
  branchName: z.string(),
  /** What mostly stands in the way: a stable name. */
  cause: z.string(),
  words: z.string(),
  sinceOn: day,
  state: z.enum(['open', 'decided', 'done', 'dropped']),
  decision: z.string().nullable(),
  /** Who sees to it: a seat in words, never a person. */
  seat: z.string().nullable(),
  dueOn: day.nullable(),
  /** Whether it was there at the last meeting already. */
  isReturning: z.boolean(),
  isOverdue: z.boolean(),
  /** What was last said or done about it. */
  lastNote: z.string().nullable(),
})

const reply = z.object({
  branchId: id,
  kind: z.enum(['confirmed', 'disputed']),
  words: z.string(),
  at: instant,
  answer: z.string().nullable(),
  isChangedSince: z.boolean(),
})

const pagePost = z.object({
  id: z.string().transform(pagePostId),
  branchId: id,
  /** The same for the rows of one post, where it counts for several branches. */
  postKey: z.string(),
  /** The unit whose it was, as it was called at the period's end. */
  unitName: z.string(),
  source: z.enum(['automatic', 'link', 'ours']),
  genre: z.enum(['news', 'story', 'photos', 'video', 'share']),
  pillar: z.enum(['members', 'planning', 'counsel']).nullable(),
  message: z.string(),
  address: z.string().nullable(),
  postedAt: instant,
  /** The same for page posts that show one event. */
  eventKey: z.string(),
  isVerified: z.boolean(),
})

/** What a meeting is held with: figures, results, difficulties and what was concluded, of a month or of any days. */
export const briefSchema = z.object({
  form: z.literal(1),
  /** `YYYY-MM`; null for days that are no month's. */
  month: z.string().nullable(),
  /** Local days, `to` excluded. */
  from: day,
  to: day,
  basis: z.enum(['then', 'now']),
  /** What the meeting is called. */
  label: z.string(),
  unitName: z.string(),
  superiorName: z.string(),
  branches: z.array(branch).readonly(),
  totals: z.object(counts),
  results: z.array(result).readonly(),
  difficulties: z.array(difficulty).readonly(),
  replies: z.array(reply).readonly(),
  conclusions: z.string(),
})

/** A brief with the list behind each of its figures, as it is frozen. */
export const snapshotSchema = briefSchema.extend({ pagePosts: z.array(pagePost).readonly() })

export type Brief = z.output<typeof briefSchema>
export type Snapshot = z.output<typeof snapshotSchema>
export type BriefBranch = Brief['branches'][number]
export type BriefResult = Brief['results'][number]
export type BriefDifficulty = Brief['difficulties'][number]
export type BriefReply = Brief['replies'][number]
export type BriefPagePost = Snapshot['pagePosts'][number]

/** Writes a brief as it is stored; reading it again gives the same. */
export const storedBrief = (brief: Snapshot): string => JSON.stringify(brief)
