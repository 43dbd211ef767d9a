import { AppError } from '../../kernel/errors.ts'
import { unitId } from '../../kernel/ids.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { BRANCH_LEVEL, type Unit, type UnitFields } from '../../organisation/index.ts'
import type { Form } from '../form.ts'
import { isoDayText } from '../views/time-text.ts'

/** A branch as its form holds it: what was typed, word for word. */
export type BranchDraft = Readonly<Record<keyof UnitFields, string>>

/** Reads what was typed. */
export const draftOfForm = (form: Form): BranchDraft => mapFields(field => form.line(field))

/** Fills the form of a branch that is there; null makes that of a new one. */
export function draftOfUnit(unit: Unit | null): BranchDraft {
  if (unit === null) return { ...mapFields(() => ''), level: BRANCH_LEVEL }
  return mapFields(field => {
    const value = unit[field]
    if (value === null) return ''
    return field === 'validFrom' || field === 'validTo' ? isoDayText(String(value)) : String(value)
  })
}

/** Takes a form's texts for a unit's fields. @throws {INVALID_INPUT} naming dates and numbers that are none */
export function fieldsOfDraft(draft: BranchDraft): UnitFields {
  const days = ['validFrom', 'validTo'] as const
  const fields = days.flatMap(path =>
    draft[path] !== '' && dayOf(draft[path]) === null ? [{ path: String(path), code: 'WRONG_DATE' }] : [],
  )
  const target = draft.targetPostsPerMonth
  if (!/^\d{0,3}$/.test(target)) fields.push({ path: 'targetPostsPerMonth', code: 'WRONG_FORMAT' })
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return {
    ...draft,
    shortName: draft.shortName || null,
    block: draft.block || null,
    cluster: draft.cluster || null,
    code: draft.code || null,
    parentId: draft.parentId === '' ? null : unitId(draft.parentId),
    mergedIntoId: draft.mergedIntoId === '' ? null : unitId(draft.mergedIntoId),
    validFrom: dayOf(draft.validFrom),
    validTo: dayOf(draft.validTo),
    targetPostsPerMonth: target === '' ? null : Number(target),
  }
}

function dayOf(typed: string): string | null {
  const day = parseDate(typed)
  return day === null ? null : isoDate(day)
}

const mapFields = (textOf: (field: keyof BranchDraft) => string): BranchDraft => ({
  name: textOf('name'),
  shortName: textOf('shortName'),
  level: textOf('level'),
  block: textOf('block'),
  cluster: textOf('cluster'),
  code: textOf('code'),
  parentId: textOf('parentId'),
  targetPostsPerMonth: textOf('targetPostsPerMonth'),
  validFrom: textOf('validFrom'),
  validTo: textOf('validTo'),
  mergedIntoId: textOf('mergedIntoId'),
})
