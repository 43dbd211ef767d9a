import { z } from 'zod'
import { PILLARS } from '../../publishing/index.ts'
import { localDay } from './schemas.ts'

/** A year in an address. */
export const yearParams = z.strictObject({ year: z.coerce.number().int().min(2000).max(2199) })

const line = {
  words: z.string().max(500),
  pillar: z.enum(PILLARS).nullable().default(null),
  amount: z.number().positive().nullable().default(null).describe('In đồng where the indicator is money'),
  indicatorId: z.string().max(100).nullable().default(null).describe('What of the ledger counts it'),
  timing: z.string().max(120).default(''),
}

export const planBody = z.strictObject({
  branchId: z.string().min(1).max(100),
  version: z.int().min(0).describe('As it was read; 0 before there was a plan'),
  lines: z.array(z.strictObject(line)).min(1).max(100),
})

/** What a caller may copy. */
export const PLAN_EXAMPLE = {
  branchId: '0199f6a2c0de7f01',
  version: 0,
  lines: [{ words: 'Xây nhà nhân ái', pillar: 'members', amount: 4, indicatorId: 'nha-nhan-ai' }],
} as const

const plan = z.object({
  version: z.int(),
  isLate: z.boolean(),
  registeredThrough: z.enum(['branch', 'officer']),
  lines: z
    .array(
      z.object({
        ...line,
        done: z.number().nullable().describe('By the ledger; null where it counts nothing'),
      }),
    )
    .readonly(),
})

/** The plans of a year. */
export const yearPlansSchema = z.object({
  year: z.int(),
  opensOn: localDay,
  closesOn: localDay.describe('Included'),
  registeredCount: z.int(),
  branchCount: z.int(),
  items: z
    .array(
      z.object({
        branchId: z.string(),
        branchName: z.string(),
        plan: plan.nullable(),
        events: z.int().describe('Published in the year'),
      }),
    )
    .readonly(),
})
