import { parseDate, printDate } from '../../kernel/vietnamese-date.ts'
import { printMoney, printNumber } from '../../kernel/vietnamese-number.ts'
import type { TemplateVariable } from '../../publishing/index.ts'
import type { TemplateUses } from '../officer-uses.ts'

/** Writes a variable's sample as a person would type it. */
export function sampleText({ type, sample }: Pick<TemplateVariable, 'type' | 'sample'>): string {
  if (Array.isArray(sample)) return sample.join('; ')
  if (typeof sample === 'object') return Object.values(sample).map(String).join(' ')
  if (typeof sample === 'number')
    return type.startsWith('money') ? printMoney(sample) : printCount(type, sample)
  const day = parseDate(sample)
  return day === null ? sample : printDate(day, 'd/M/yyyy')
}

const printCount = (type: string, value: number): string =>
  type === 'year' ? String(value) : printNumber(value)

/** Joins a rendered template into a Post's text: the hashtags stand in a paragraph of their own. */
export const messageOf = ({ text, hashtags }: ReturnType<TemplateUses['renderTemplate']>): string =>
  hashtags.length === 0 ? text : `${text}\n\n${hashtags.join(' ')}`
