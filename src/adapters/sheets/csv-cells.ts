/** What programs take for the beginning of a formula, wide forms included. @see OWASP "CSV Injection", 2026 */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** Writes a text so that no program evaluates it; `plainText` gives it back exactly. */
export const guardText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text)

/** Takes away the apostrophe that keeps a text from being evaluated. */
export const plainText = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)
