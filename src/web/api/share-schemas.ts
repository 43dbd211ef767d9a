import { z } from 'zod'
import { instant } from './schemas.ts'

/** Which post of a branch goes onto our Page. */
export const shareBody = z.strictObject({
  pageId: z.string().min(1).max(100),
  branchId: z.string().min(1).max(100),
  link: z.string().max(2_048).describe('The branch’s own post on Facebook'),
  message: z.string().default('').describe('Your own words above it'),
  publishAt: instant,
})

/** What a caller may copy. */
export const SHARE_EXAMPLE = {
  pageId: '0199f6a2c0de7f00',
  branchId: '0199f6a2c0de7f01',
  link: 'https://www.facebook.com/doanxahoaan/posts/123',
  message: 'Cách làm hay từ cơ sở',
  publishAt: '2026-11-23T19:30:00+07:00',
} as const

/** Who is asked to share which Post. */
export const taskBody = z.strictObject({
  postId: z.string().min(1).max(100),
  text: z.string().max(5_000).describe('The words a branch may copy'),
  dueOn: z.string().max(20).nullable().default(null).describe('Local date'),
  branchIds: z.array(z.string().min(1).max(100)),
})

/** What a caller may copy. */
export const TASK_EXAMPLE = {
  postId: '0199f6a2c0de7f02',
  text: 'Mời đơn vị chia sẻ bài về Ngày Chủ nhật xanh.',
  dueOn: '2026-11-30',
  branchIds: ['0199f6a2c0de7f01'],
} as const

const taskFields = {
  id: z.string(),
  postId: z.string(),
  text: z.string(),
  dueOn: z.string().nullable(),
  createdAt: instant,
  closedAt: instant.nullable(),
  permalink: z.string().nullable(),
  askedCount: z.int(),
  confirmedCount: z.int(),
  shareCount: z.int().nullable().describe('As Facebook tells it, by anybody; null while it was not asked'),
}

/** A share task in a list. */
export const taskSchema = z.object(taskFields).meta({ id: 'ShareTask' })

/** A share task with the links of its branches. */
export const wholeTaskSchema = z
  .object({
    ...taskFields,
    asks: z
      .array(
        z.object({
          branchId: z.string(),
          branchName: z.string(),
          url: z.string().describe('The branch’s own link; whoever holds it answers for the branch'),
          confirmedAt: instant.nullable(),
          confirmedLink: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ShareTaskWithAsks' })
