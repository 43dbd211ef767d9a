import type { Finding } from './finding.ts'

/** Puts the fixes into the text; of two that overlap the earlier one counts. */
export function fixedText(text: string, findings: readonly Finding[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, fix } of findings.toSorted((a, b) => a.start - b.start)) {
    if (fix === undefined || start < from) continue
    parts.push(text.slice(from, start), fix)
    from = end
  }
  return [...parts, text.slice(from)].join('')
}
