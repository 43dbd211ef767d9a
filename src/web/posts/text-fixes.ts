import { type Finding, fixedText, isSafe } from '../../proofreading/index.ts'

/** What the button says that repairs one thing: which and where, for the text may have changed since. */
export const fixButton = ({ code, start, end }: Finding): string => `fix:${code}:${start}:${end}`

/** What the button says that repairs everything certain. */
export const fixAllButton = 'fix-all'

/** Tells whether a pressed button repairs the text. */
export const isFixButton = (button: string): boolean => button === fixAllButton || button.startsWith('fix:')

/** Repairs the text as a button says; what is not found there any more is left alone. */
export function pressFix(text: string, findings: readonly Finding[], button: string): string {
  const chosen =
    button === fixAllButton
      ? findings.filter(isSafe)
      : findings.filter(finding => fixButton(finding) === button)
  return fixedText(text, chosen)
}
