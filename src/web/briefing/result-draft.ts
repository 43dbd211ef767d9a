import {
  EVIDENCE_KINDS,
  type Evidence,
  type Indicator,
  type Result,
  type ResultWish,
  readAmount,
  wordExactly,
} from '../../briefing/index.ts'
import { AppError } from '../../kernel/errors.ts'
import { indicatorId, unitId } from '../../kernel/ids.ts'
import type { Form } from '../form.ts'

/** A result as it is being typed: exactly what stands in the form, right or wrong. */
export interface ResultDraft {
  /** Sent twice, the same form makes one result. */
  readonly formId: string
  /** What it is read from; empty when it is entered by hand. */
  readonly sourceKey: string
  readonly indicatorId: string
  readonly amount: string
  readonly unitIds: readonly string[]
  readonly fromOn: string
  readonly toOn: string
  readonly note: string
  /** Addresses of pages, one a line. */
  readonly evidence: string
}

/** Reads the draft out of what the browser sent. */
export const resultDraftOf = (form: Form): ResultDraft => ({
  formId: form.line('formId'),
  sourceKey: form.line('sourceKey'),
  indicatorId: form.line('indicatorId'),
  amount: form.line('amount'),
  unitIds: form.all('unitId').filter(id => id !== ''),
  fromOn: form.line('fromOn'),
  toOn: form.line('toOn'),
  note: form.text('note'),
  evidence: form.text('evidence'),
})

/** Puts a result that is to be corrected into the form. */
export const draftOfResult = (result: Result, formId: string): ResultDraft => ({
  ...{ formId, sourceKey: '', indicatorId: result.indicatorId, amount: wordExactly(result, result.kind) },
  ...{ unitIds: result.units.map(({ id }) => id), fromOn: result.fromOn, note: result.note },
  toOn: result.toOn === result.fromOn ? '' : result.toOn,
  evidence: result.evidence.map(evidenceAddress).join('\n'),
})

const PATHS = { 'page-post': '/page-posts/', post: '/posts/', submission: '/submissions/' } as const

/** Gives the page of what shows a result. */
export const evidenceAddress = ({ kind, targetId }: Evidence): string => `${PATHS[kind]}${targetId}`

/**
 * Reads what the draft says.
 * @throws {INVALID_INPUT} when its figure or an address of what shows it cannot be read
 */
export function wishOfDraft(draft: ResultDraft, indicators: readonly Indicator[]): ResultWish {
  const indicator = indicators.find(({ id }) => id === draft.indicatorId)
  const written = readAmount(draft.amount)
  const isMisread =
    written === null || (written.isMoney && indicator !== undefined && indicator.kind !== 'money')
  if (isMisread) throw wrong('amount', 'AMOUNT_UNREADABLE')
  const { amount, qualifier } = written
  return {
    ...{ amount, qualifier, indicatorId: indicatorId(draft.indicatorId), unitIds: draft.unitIds.map(unitId) },
    ...{ fromOn: draft.fromOn, toOn: draft.toOn || draft.fromOn, note: draft.note },
    evidence: draft.evidence.split('\n').filter(Boolean).map(readEvidence),
  }
}

function readEvidence(line: string): Evidence {
  for (const kind of EVIDENCE_KINDS) {
    const [, targetId] = new RegExp(`${PATHS[kind]}([\\w-]+)`).exec(line) ?? []
    if (targetId !== undefined) return { kind, targetId }
  }
  throw wrong('evidence', 'EVIDENCE_UNKNOWN')
}

const wrong = (path: string, code: string) => new AppError('INVALID_INPUT', { fields: [{ path, code }] })
