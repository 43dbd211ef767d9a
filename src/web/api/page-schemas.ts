import { z } from 'zod'
import { instant } from './schemas.ts'

/** What it takes to connect a Page. */
export const connectPageBody = z.strictObject({
  facebookPageId: z.string().regex(/^\d{1,30}$/),
  accessToken: z.string().min(1).max(2_000).describe("The Page's own Page token; never shown again"),
  purpose: z.enum(['publish', 'track']),
  branchId: z.string().min(1).max(100).optional(),
})

/** What a caller may copy. */
export const PAGE_EXAMPLE = {
  facebookPageId: '723701000827665',
  accessToken: 'EAAG…',
  purpose: 'publish',
} as const

/** A Page as programs see it. */
export const pageSchema = z
  .object({
    id: z.string(),
    facebookPageId: z.string(),
    name: z.string(),
    purpose: z.enum(['publish', 'track']),
    branchId: z.string().nullable(),
    tokenState: z.enum(['ok', 'expiring', 'needs-reconnect']),
    tokenExpiresAt: instant.nullable(),
    dataAccessExpiresAt: instant.nullable(),
    tokenProblem: z.string().nullable(),
    parkedUntil: instant.nullable(),
    parkProblem: z.string().nullable(),
    visibility: z
      .enum(['seen', 'hidden', 'unknown'])
      .nullable()
      .describe('What a visitor saw of the newest Post; `hidden` mostly means an app in development mode'),
    lastSyncedAt: instant.nullable().describe('When its posts were last counted'),
    countProblem: z
      .string()
      .nullable()
      .describe('Why it could not be counted the last time; its figures are a gap then, never a zero'),
    backfill: z
      .object({ done: z.int(), total: z.int() })
      .describe('Months of its past that are counted, of those that will be'),
    createdAt: instant,
  })
  .meta({ id: 'Page' })
