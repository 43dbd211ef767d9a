import { formProblems } from '../problems-view.ts'
import type { View } from '../views/view.ts'
import { variableField } from './compose-draft.ts'
import type { DraftProblems } from './compose-page.tsx'

/** Tells an error beside the fields it concerns; what concerns none is told above the form. */
export function draftProblems(
  error: unknown,
  { locale, texts }: Pick<View, 'locale' | 'texts'>,
): DraftProblems {
  const { sentence, nextStep, fields } = formProblems(error, locale)
  const named = Object.entries(fields).map(([path, text]) => [fieldOf(path), text])
  const whole = named.length === 0 ? `${sentence} ${nextStep}` : texts.compose.problems
  return { whole, ...Object.fromEntries(named) }
}

/** Paths are those of the JSON API: `variables.ngay`, `photoIds.3`. */
function fieldOf(path: string): string {
  const [name = '', rest = ''] = path.split('.')
  return name === 'variables' ? variableField(rest) : name
}
