import { z } from 'zod'
import { PAGE_TASKS, settingsRecord } from './records.ts'

const instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform(text => new Date(text))])
const bytes = z.union([
  z.custom<Uint8Array>(value => value instanceof Uint8Array),
  z.base64().transform(text => new Uint8Array(Buffer.from(text, 'base64'))),
])
const id = z.string().regex(/^\d+$/)

/** A new practice Page. */
export const pageInput = z.object({
  id: id.optional(),
  name: z.string(),
  category: z.string().default('Tổ chức cộng đồng'),
  about: z.string().default(''),
  followerCount: z.number().int().default(0),
})

/** A new token; without tasks named it may do everything. */
export const tokenInput = z.object({
  kind: z.enum(['page', 'user', 'system']).default('page'),
  pageIds: z.array(z.string()),
  value: z.string().optional(),
  holderId: id.default('100000000000001'),
  holderName: z.string().default('Cán bộ tập dượt'),
  appId: z.string().optional(),
  tasks: z.array(z.enum(PAGE_TASKS)).default([...PAGE_TASKS]),
  expiresAt: instant.nullable().default(null),
  dataAccessExpiresAt: instant.nullable().default(null),
})

/** What may change of a token. */
export const tokenChange = z.object({
  value: z.string(),
  isDead: z.boolean().optional(),
  /** With `isDead`: the subcode of its 190, null for none. */
  deadSubcode: z.number().int().nullable().optional(),
  tasks: z.array(z.enum(PAGE_TASKS)).optional(),
  expiresAt: instant.nullable().optional(),
})

/** A post that is on the Page already: by hand, by an app or by a visitor. */
export const postInput = z.object({
  pageId: z.string(),
  message: z.string().default(''),
  link: z.url().nullable().default(null),
  photos: z.array(z.object({ bytes, altText: z.string().default('') })).default([]),
  /** Left out: now. Null: it stays unpublished. */
  publishedAt: instant.nullable().optional(),
  kind: z.enum(['status', 'shared', 'reel']).default('status'),
  appId: z.string().nullable().default(null),
  visitorName: z.string().nullable().default(null),
  reactionCount: z.number().int().default(0),
  shareCount: z.number().int().default(0),
})

/** What a Page's people change of a post by hand. */
export const postChange = z.object({
  postId: z.string(),
  message: z.string().optional(),
  isHidden: z.boolean().optional(),
  publishedAt: instant.nullable().optional(),
})

/** A comment that is under a post already. */
export const commentInput = z.object({
  postId: z.string(),
  message: z.string(),
  /** Null when the Page itself wrote it. */
  visitorName: z.string().nullable().default('Khách ghé thăm'),
  parentId: z.string().nullable().default(null),
  createdAt: instant.optional(),
})

/** New values for some settings. */
export const settingsChange = settingsRecord.omit({ clockOffsetMs: true }).partial()

/** Moves the practice clock ahead (or back) from where it is. */
export const clockMove = z.object({ moveMs: z.number().int() })
