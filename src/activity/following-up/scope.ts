import type { FieldError } from '../../kernel/errors.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { cleanLine } from '../../kernel/text.ts'

/** Whom something is said of: one branch, a block, or everybody (both null). */
export interface Scope {
  readonly unitId: UnitId | null
  readonly block: string | null
}

const BLOCK_LIMIT = 120

/** Reads whom something is said of; an empty block is none. */
export const readScope = ({ unitId, block }: Scope): Scope => ({
  unitId,
  block: block === null || cleanLine(block) === '' ? null : cleanLine(block),
})

/** Tells what is wrong with whom something is said of. */
export function problemsOfScope({ unitId, block }: Scope, isKnownUnit: boolean): FieldError[] {
  if (unitId !== null && block !== null) return [{ path: 'block', code: 'SCOPE_TWICE' }]
  if (unitId !== null && !isKnownUnit) return [{ path: 'unitId', code: 'UNIT_UNKNOWN' }]
  return block !== null && block.length > BLOCK_LIMIT
    ? [{ path: 'block', code: 'TOO_LONG', values: { maximum: BLOCK_LIMIT } }]
    : []
}
