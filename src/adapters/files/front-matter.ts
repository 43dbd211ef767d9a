import { isNode, LineCounter, parseDocument } from 'yaml'

/** Something wrong in a file; `line` counts from 1. */
export interface FileProblem {
  readonly line: number
  readonly message: string
}

/** A file's YAML head and the text below it. */
export interface FrontMatter {
  readonly fields: unknown
  readonly body: string
  /** The line on which the body begins. */
  readonly bodyLine: number
  readonly problems: readonly FileProblem[]
  /** Tells on which line a field stands, or the nearest field around it that exists. */
  lineOf(path: readonly PropertyKey[]): number
}

const SHAPE = /^---\n([\s\S]*?\n)---\n/
const NOTHING = { fields: null, body: '', bodyLine: 1, lineOf: () => 1 }

/** Splits a file into the YAML between its two lines of `---` and the body. Expects `\n` line breaks. */
export function readFrontMatter(file: string): FrontMatter {
  const match = SHAPE.exec(file)
  if (!match)
    return { ...NOTHING, problems: [{ line: 1, message: 'no front matter between two lines of ---' }] }
  const [head, yaml = ''] = match
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  // the head begins below its first line of ---
  const lineAt = (offset: number) => lines.linePos(offset).line + 1
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    if (isNode(node) && node.range) return lineAt(node.range[0])
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  const problems = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message }))
  const fields: unknown = problems.length > 0 ? null : document.toJS()
  return { fields, body: file.slice(head.length), bodyLine: head.split('\n').length, problems, lineOf }
}
