import { type Indicator, type PlanLine, readAmount, wordExactly } from '../../briefing/index.ts'
import { AppError } from '../../kernel/errors.ts'
import { indicatorId } from '../../kernel/ids.ts'
import { cleanLine } from '../../kernel/text.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { Form } from '../form.ts'

const FIELDS = ['words', 'amount', 'indicatorId', 'pillar', 'timing'] as const

/** A line of a plan as it is being typed. */
export type LineDraft = Readonly<Record<(typeof FIELDS)[number], string>>

/** A plan as it is being typed: exactly what stands in the form, right or wrong. */
export interface PlanDraft {
  /** The version that was seen; 0 before there was one. */
  readonly version: number
  readonly lines: readonly LineDraft[]
}

const EMPTY: LineDraft = { words: '', amount: '', indicatorId: '', pillar: '', timing: '' }
/** Empty lines that a form offers besides what is filled in. */
const ROOM = { first: 4, more: 2 } as const

/** Reads the draft out of what the browser sent; lines nobody wrote in are left out. */
export function planDraftOf(form: Form): PlanDraft {
  const columns = new Map(FIELDS.map(name => [name, form.all(name)]))
  const at = (name: (typeof FIELDS)[number], place: number) => cleanLine(columns.get(name)?.[place] ?? '')
  const lines = form.all('words').map((_, place) => ({
    ...{ words: at('words', place), amount: at('amount', place), indicatorId: at('indicatorId', place) },
    ...{ pillar: at('pillar', place), timing: at('timing', place) },
  }))
  return { version: Number(form.line('version')) || 0, lines: lines.filter(isWritten) }
}

const isWritten = ({ words, amount, timing }: LineDraft) => words !== '' || amount !== '' || timing !== ''

/** Puts lines into the form. */
export const draftOfLines = (lines: readonly PlanLine[], indicators: readonly Indicator[]): LineDraft[] =>
  lines.map(({ words, pillar, amount, indicatorId: id, timing }) => {
    const kind = indicators.find(one => one.id === id)?.kind ?? 'count'
    const figure = amount === null ? '' : wordExactly({ amount, qualifier: 'exact' }, kind)
    return { words, timing, amount: figure, pillar: pillar ?? '', indicatorId: id ?? '' }
  })

/** Adds empty lines to write in. */
export const withRoom = (lines: readonly LineDraft[]): readonly LineDraft[] => [
  ...lines,
  ...Array.from({ length: lines.length === 0 ? ROOM.first : ROOM.more }, () => EMPTY),
]

/**
 * Reads what the lines say.
 * @throws {INVALID_INPUT} naming each figure that cannot be read
 */
export function linesOfDraft({ lines }: PlanDraft, indicators: readonly Indicator[]): PlanLine[] {
  const wrong = lines.flatMap((line, place) => (isReadable(line, indicators) ? [] : [place]))
  if (wrong.length > 0) {
    const fields = wrong.map(place => ({ path: `lines.${place}.amount`, code: 'AMOUNT_UNREADABLE' }))
    throw new AppError('INVALID_INPUT', { fields })
  }
  return lines.map(({ words, pillar, amount, indicatorId: id, timing }) => ({
    ...{ words, timing },
    pillar: PILLARS.find(one => one === pillar) ?? null,
    amount: readAmount(amount)?.amount ?? null,
    indicatorId: id === '' ? null : indicatorId(id),
  }))
}

function isReadable({ amount, indicatorId: id }: LineDraft, indicators: readonly Indicator[]): boolean {
  if (amount === '') return true
  const written = readAmount(amount)
  if (written === null) return false
  return !written.isMoney || indicators.find(one => one.id === id)?.kind === 'money'
}
