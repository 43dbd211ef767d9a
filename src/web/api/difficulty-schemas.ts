import { z } from 'zod'
import { CAUSES, DIFFICULTY_LIMITS, DIFFICULTY_STATES } from '../../briefing/index.ts'
import { unitId } from '../../kernel/ids.ts'
import { instant, listQuery, localDay } from './schemas.ts'

const cause = z.enum(CAUSES)
const words = z.string().max(DIFFICULTY_LIMITS.words)

/** What stands in a branch's way, as programs see it. */
export const difficultySchema = z
  .object({
    id: z.string(),
    raisedThrough: z.enum(['branch', 'officer', 'silence']),
    unitId: z.string(),
    unitName: z.string(),
    cause,
    words: z.string(),
    sinceOn: z.string(),
    state: z.enum(DIFFICULTY_STATES),
    decision: z.string().nullable(),
    seat: z.string().nullable().describe('Who sees to it: a seat in words, never a person'),
    dueOn: z.string().nullable(),
    isOverdue: z.boolean(),
    decidedAt: instant.nullable(),
    raisedAt: instant,
    closedAt: instant.nullable(),
  })
  .meta({ id: 'Difficulty' })

/** One difficulty whole. */
export const wholeDifficultySchema = difficultySchema
  .extend({
    notes: z
      .array(
        z.object({
          writtenThrough: z.enum(['branch', 'officer', 'program']),
          deed: z.enum(['raised', 'noted', 'decided', 'done', 'dropped', 'reopened']),
          name: z.string(),
          words: z.string(),
          at: instant,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'WholeDifficulty' })

export const difficultyQuery = listQuery.extend({
  branchId: z.string().min(1).max(100).transform(unitId).optional(),
  state: z.enum(DIFFICULTY_STATES).optional(),
})

export const difficultyBody = z.strictObject({
  branchId: z.string().min(1).max(100).transform(unitId),
  cause,
  words: words.default(''),
  sinceOn: localDay,
})

export const DIFFICULTY_EXAMPLE = {
  branchId: '0199f6a2c0de7f00',
  cause: 'equipment',
  words: 'Chưa có máy ảnh',
  sinceOn: '2026-10-01',
}

export const decisionBody = z.strictObject({
  decision: z.string().max(DIFFICULTY_LIMITS.decision),
  seat: z.string().max(DIFFICULTY_LIMITS.seat),
  dueOn: localDay,
})

export const DECISION_EXAMPLE = {
  decision: 'Cho mượn máy ảnh của đơn vị chủ quản',
  seat: 'Ban Thường vụ',
  dueOn: '2026-12-15',
}

export const closeBody = z.strictObject({ outcome: z.enum(['done', 'dropped']), words: words.default('') })

export const noteBody = z.strictObject({ words: words.min(1) })
