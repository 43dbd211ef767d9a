import { z } from 'zod'

const instant = z.coerce.date()

/** Every task a person may hold on a Page; `CREATE_CONTENT` is the one that publishing needs. */
export const PAGE_TASKS = [
  'MANAGE',
  'CREATE_CONTENT',
  'MODERATE',
  'MESSAGING',
  'ADVERTISE',
  'ANALYZE',
] as const

/** A practice Page. */
export const pageRecord = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  about: z.string(),
  followerCount: z.number().int(),
  isPublished: z.boolean(),
  subscribedFields: z.array(z.string()),
})
export type PageRecord = z.infer<typeof pageRecord>

/** A token of one of the three kinds; `deadSubcode` null and `isDead` true is a 190 without a subcode. */
export const tokenRecord = z.object({
  value: z.string(),
  kind: z.enum(['page', 'user', 'system']),
  appId: z.string(),
  /** The one Page of a Page token; every Page that a person or a system user may act for. */
  pageIds: z.array(z.string()),
  holderId: z.string(),
  holderName: z.string(),
  tasks: z.array(z.enum(PAGE_TASKS)),
  issuedAt: instant,
  expiresAt: instant.nullable(),
  dataAccessExpiresAt: instant.nullable(),
  isDead: z.boolean(),
  deadSubcode: z.number().int().nullable(),
})
export type TokenRecord = z.infer<typeof tokenRecord>

/** A photo; its bytes lie on the shelf of photo bytes under `bytesKey`. */
export const photoRecord = z.object({
  id: z.string(),
  pageId: z.string(),
  bytesKey: z.string(),
  mediaType: z.string(),
  altText: z.string(),
  caption: z.string(),
  isTemporary: z.boolean(),
  uploadedAt: instant,
  /** The post that consumed it; null while it is loose. */
  postId: z.string().nullable(),
})
export type PhotoRecord = z.infer<typeof photoRecord>

/** A post on a Page, published or not: by an app, by hand on the Page, or by a visitor. */
export const postRecord = z.object({
  id: z.string(),
  pageId: z.string(),
  kind: z.enum(['status', 'shared', 'reel']),
  /** The app that made it; null when it was made by hand. */
  appId: z.string().nullable(),
  /** Null for the Page itself. */
  visitorName: z.string().nullable(),
  message: z.string(),
  link: z.string().nullable(),
  photoIds: z.array(z.string()),
  createdAt: instant,
  updatedAt: instant,
  /** When it was first published; null while it is unpublished. */
  publishedAt: instant.nullable(),
  /** When Facebook publishes it by itself; null for none. */
  scheduledAt: instant.nullable(),
  isHidden: z.boolean(),
  reactionCount: z.number().int(),
  shareCount: z.number().int(),
})
export type PostRecord = z.infer<typeof postRecord>

/** A comment on a post, or a reply to another comment. */
export const commentRecord = z.object({
  id: z.string(),
  pageId: z.string(),
  postId: z.string(),
  parentId: z.string().nullable(),
  /** Null when the Page itself wrote it. */
  visitorName: z.string().nullable(),
  message: z.string(),
  createdAt: instant,
  isHidden: z.boolean(),
  likeCount: z.number().int(),
})
export type CommentRecord = z.infer<typeof commentRecord>

/** How the practice Facebook behaves as a whole. Budgets are calls per rolling window, null for Facebook's own size. */
export const settingsRecord = z.object({
  /** In development mode visitors do not see what the app made. */
  appMode: z.enum(['live', 'development']),
  /** Added to the clock passed in. */
  clockOffsetMs: z.number().int(),
  latencyMs: z.number().nonnegative(),
  detectsDuplicates: z.boolean(),
  /** True: a flip leaves `created_time` at the making of the post. Which of the two Facebook does is unknown. */
  keepsCreatedTimeOnFlip: z.boolean(),
  /** True: lists are cut to `limit` before they are filtered, so that a page may be empty and still have a next one. */
  filtersAfterPaging: z.boolean(),
  /** Calls per Page and rolling 24 hours. */
  pageBudget: z.number().int().positive().nullable(),
  /** Calls per app and rolling hour with tokens of people and of the app. */
  appBudget: z.number().int().positive().nullable(),
})
export type Settings = z.infer<typeof settingsRecord>

export const DEFAULT_SETTINGS: Settings = {
  appMode: 'live',
  clockOffsetMs: 0,
  latencyMs: 0,
  detectsDuplicates: false,
  keepsCreatedTimeOnFlip: false,
  filtersAfterPaging: false,
  pageBudget: null,
  appBudget: null,
}
