import { z } from 'zod'
import {
  BASES,
  EVIDENCE_KINDS,
  INDICATOR_KINDS,
  INDICATOR_LIMITS,
  QUALIFIERS,
  RESULT_LIMITS,
  RESULT_STATES,
} from '../../briefing/index.ts'
import { indicatorId, unitId } from '../../kernel/ids.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { PILLARS } from '../../publishing/index.ts'
import { instant, listQuery, localDay } from './schemas.ts'

const pillar = z.enum(PILLARS).nullable()
const kind = z.enum(INDICATOR_KINDS)
const amount = z.number().describe('Money is in whole đồng; else up to three decimals')
const qualifier = z.enum(QUALIFIERS).describe('over is “trên”, nearly “gần”, about “khoảng”')
const line = (limit: number) => z.string().max(limit)

/** What is counted in the ledger, as programs see it. */
export const indicatorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    unitWord: z.string(),
    kind,
    phrase: z.string().describe('How a total is told; {amount} is filled in'),
    joinsId: z.string().nullable().describe('The indicator whose phrase this one goes on from'),
    variable: z.string().nullable().describe('The variable of post templates that it fills'),
    block: z.string().nullable(),
    pillar,
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    position: z.int(),
    archivedAt: instant.nullable(),
  })
  .meta({ id: 'Indicator' })

const contentShape = {
  phrase: line(INDICATOR_LIMITS.phrase),
  joinsId: z.string().max(100).transform(indicatorId).nullable(),
  variable: line(INDICATOR_LIMITS.variable).nullable(),
  block: line(INDICATOR_LIMITS.block).nullable(),
  pillar,
  validFrom: localDay.nullable(),
  validTo: localDay.nullable(),
  position: z.int().min(1).max(10_000),
}

export const newIndicatorBody = z.strictObject({
  name: line(INDICATOR_LIMITS.name),
  unitWord: line(INDICATOR_LIMITS.unitWord),
  kind,
  ...z.strictObject(contentShape).partial().shape,
})

export const INDICATOR_EXAMPLE = { name: 'Tuyến đường hoa', unitWord: 'km', kind: 'count' }

export const indicatorChange = z
  .strictObject({
    name: line(INDICATOR_LIMITS.name),
    unitWord: line(INDICATOR_LIMITS.unitWord),
    ...contentShape,
    isArchived: z.boolean(),
  })
  .partial()

const evidence = z.object({ kind: z.enum(EVIDENCE_KINDS), targetId: z.string().max(100) })

/** A result in the ledger, as programs see it. */
export const resultSchema = z
  .object({
    id: z.string(),
    state: z.enum(RESULT_STATES),
    indicatorId: z.string(),
    indicatorName: z.string(),
    kind,
    unitWord: z.string(),
    amount,
    qualifier,
    units: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
    fromOn: z.string(),
    toOn: z.string(),
    note: z.string(),
    evidence: z.array(evidence).readonly(),
    replacesId: z.string().nullable(),
    enteredByName: z.string(),
    enteredAt: instant,
    approvedByName: z.string().nullable(),
    approvedAt: instant.nullable(),
    endedIntoId: z.string().nullable().describe('The result that counts instead'),
    endReason: z.string().nullable(),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Result' })

export const resultBody = z.strictObject({
  indicatorId: z.string().max(100).transform(indicatorId),
  amount,
  qualifier: qualifier.default('exact'),
  branchIds: z.array(z.string().max(100).transform(unitId)).min(1).max(RESULT_LIMITS.units).readonly(),
  fromOn: localDay,
  toOn: localDay.optional().describe('Left out for a single day'),
  note: line(RESULT_LIMITS.note).default(''),
  evidence: z.array(evidence).max(RESULT_LIMITS.evidence).readonly().default([]),
})

export const RESULT_EXAMPLE = {
  indicatorId: 'nha-nhan-ai',
  amount: 1,
  branchIds: ['0199f6a2c0de7f00'],
  fromOn: '2026-11-14',
  note: 'Bàn giao nhà nhân ái ở ấp Mỹ Lợi',
}

const localDate = localDay.transform((text, context) => {
  const date = parseDate(text)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: 'no such day' })
  return z.NEVER
})

const wishShape = {
  branchId: z.string().max(100).transform(unitId).optional(),
  basis: z.enum(BASES).default('then').describe('By the units of that day, or by today’s'),
}

export const resultQuery = listQuery.extend({
  ...wishShape,
  from: localDate.optional(),
  to: localDate.optional().describe('Excluded'),
  indicatorId: z.string().max(100).transform(indicatorId).optional(),
  state: z.enum(RESULT_STATES).optional(),
})

export const totalsQuery = z.strictObject({
  ...wishShape,
  from: localDate,
  to: localDate.describe('Excluded'),
})

export const totalsSchema = z.object({
  items: z.array(z.object({ indicator: indicatorSchema, amount, qualifier, entryCount: z.int() })).readonly(),
  reachingIn: z.int().describe('Approved results of a longer time, left out of the totals'),
  text: z.object({ paper: z.string(), facebook: z.string() }),
})

export const reasonBody = z.strictObject({ reason: line(RESULT_LIMITS.reason).default('') })

export const otherBody = z.strictObject({ otherId: z.string().min(1).max(100) })
