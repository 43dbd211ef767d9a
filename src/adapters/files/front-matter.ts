import { readYaml, type YamlText } from './yaml-text.ts'

/** A file's YAML head and the text below it. */
export interface FrontMatter extends YamlText {
  readonly body: string
  /** The line on which the body begins. */
  readonly bodyLine: number
}

const SHAPE = /^---\n([\s\S]*?\n)---\n/
const NOTHING = { fields: null, body: '', bodyLine: 1, lineOf: () => 1 }

/** Splits a file into the YAML between its two lines of `---` and the body. Expects `\n` line breaks. */
export function readFrontMatter(file: string): FrontMatter {
  const match = SHAPE.exec(file)
  if (!match)
    return { ...NOTHING, problems: [{ line: 1, message: 'no front matter between two lines of ---' }] }
  const [head, yaml = ''] = match
  // the head begins below its first line of ---
  return { ...readYaml(yaml, 2), body: file.slice(head.length), bodyLine: head.split('\n').length }
}
