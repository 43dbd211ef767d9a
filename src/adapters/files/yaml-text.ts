import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** Something wrong in a file; `line` counts from 1. */
export interface FileProblem {
  readonly line: number
  readonly message: string
}

/** YAML that was read, with where its fields stand. */
export interface YamlText {
  /** Null when there are problems. */
  readonly fields: unknown
  readonly problems: readonly FileProblem[]
  /** Tells on which line a field stands, or the nearest field around it that exists. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Reads YAML that begins on `firstLine` of its file. Expects `\n` line breaks. */
export function readYaml(text: string, firstLine = 1): YamlText {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    if (isNode(node) && node.range) return lineAt(node.range[0])
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  const problems = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message }))
  const fields: unknown = problems.length > 0 ? null : document.toJS()
  return { fields, problems, lineOf }
}

/** Tells what a schema found wrong, beside the lines it concerns. */
export const issueProblems = (
  issues: readonly z.core.$ZodIssue[],
  { lineOf }: YamlText,
): readonly FileProblem[] =>
  issues.map(({ path, message }) => ({
    line: lineOf(path),
    message: [path.join('.'), message].filter(part => part !== '').join(': '),
  }))
