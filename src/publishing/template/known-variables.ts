import { isoDate, type LocalDate } from '../../kernel/local-date.ts'
import { toLunar } from '../../kernel/lunar-calendar.ts'
import type { PostTemplate, TemplateVariable } from './post-template.ts'
import type { TemplateInput } from './template-filling.ts'

type Variables = PostTemplate['variables']

/**
 * Gives what the program itself knows of a template's variables when the text is for a certain day: the year, the
 * month, the week, the lunar day, and the day an anniversary is counted from. A lunar year counts as such where the
 * template names it by stem and branch.
 */
export function knownVariables(
  { variables }: Pick<PostTemplate, 'variables'>,
  day: LocalDate,
): TemplateInput {
  const known = Object.entries(variables).map(([name, variable]) => [
    name,
    knownOf(name, variable, variables, day),
  ])
  return Object.fromEntries(known.filter(([, value]) => value !== null))
}

function knownOf(name: string, { type }: TemplateVariable, variables: Variables, day: LocalDate) {
  const isNeededBy = (wanted: TemplateVariable['type']) =>
    Object.values(variables).some(other => other.type === wanted && other.of === name)
  switch (type) {
    case 'lunar_date':
      return String(toLunar(day).year)
    case 'week_range':
      return isoDate(day)
    case 'month':
      return isoDate(day).slice(0, 7)
    case 'year':
      return isNeededBy('lunar_year_name') ? toLunar(day).year : day.year
    case 'date':
      return isNeededBy('anniversary') ? isoDate(day) : null
    default:
      return null
  }
}
