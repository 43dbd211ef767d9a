import { z } from 'zod'
import { RELATIONS, TAKEDOWN_LIMITS, TAKEDOWN_STATES } from '../../intake/index.ts'
import { instant, listQuery } from './schemas.ts'

/** A request to take something down, as programs see it. */
export const takedownSchema = z
  .object({
    id: z.string(),
    receiptNumber: z.string(),
    state: z.enum(TAKEDOWN_STATES),
    what: z.string(),
    why: z.string(),
    relation: z.enum(RELATIONS),
    contact: z.string().nullable().describe('Null when none was left, and 30 days after the close'),
    askedAt: instant,
    targetAt: instant.describe('Our own aim'),
    answerDueAt: instant.describe('By law: answered before'),
    stopDueAt: instant.describe('By law: stopped before'),
    decidedAt: instant.nullable(),
    decidedByName: z.string().nullable(),
    reason: z.string().nullable().describe('Why it was refused'),
    closedAt: instant.nullable(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Takedown' })

/** One request whole. */
export const wholeTakedownSchema = takedownSchema
  .extend({
    targets: z
      .array(z.object({ kind: z.enum(['post', 'photo']), targetId: z.string(), doneAt: instant.nullable() }))
      .readonly(),
  })
  .meta({ id: 'WholeTakedown' })

export const takedownQuery = listQuery.extend({ state: z.enum(TAKEDOWN_STATES).optional() })

const text = (limit: number) => z.string().max(limit)

/** What somebody asks for, as an officer writes it down who was told by telephone or letter. */
export const takedownBody = z.strictObject({
  what: text(TAKEDOWN_LIMITS.what).min(1),
  why: text(TAKEDOWN_LIMITS.why).default(''),
  relation: z.enum(RELATIONS),
  contact: text(TAKEDOWN_LIMITS.contact).default(''),
})

export const TAKEDOWN_EXAMPLE = {
  what: 'Ảnh con tôi ở Ngày hội đọc sách 15/11',
  why: 'Gia đình không muốn đăng',
  relation: 'guardian',
  contact: '0912 345 678',
}

const ids = z.array(z.string().min(1).max(100)).max(100).readonly().default([])

/** What was found that is to go. */
export const takedownChoice = z.strictObject({ postIds: ids, photoIds: ids })

export const CHOICE_EXAMPLE = { postIds: ['0199f6a2c0de7f00'], photoIds: [] }

export const refusalBody = z.strictObject({ reason: text(TAKEDOWN_LIMITS.reason) })
