import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { cleanLine, cleanText, layOut } from '../../kernel/text.ts'
import type { MessageRules, Messages, MessageValues } from '../../ports/messages.ts'
import { readFrontMatter } from './front-matter.ts'
import { type LiquidText, parseLiquid } from './liquid.ts'
import type { FileProblem } from './yaml-text.ts'

const FOLDER = 'templates/messages'

const head = z.strictObject({ subject: z.string().min(1) })

interface MessageText {
  readonly subject: LiquidText
  readonly body: LiquidText
}

/**
 * Reads and checks every message below `root`, once, at start.
 * @throws {TEMPLATE_INVALID} naming every problem of every file, one a line: `templates/messages/x.md:4: …`
 */
export async function loadMessages(root: string, rules: MessageRules): Promise<Messages> {
  const texts = new Map<string, MessageText>()
  const problems: string[] = []
  for (const { name, file } of await readFolder(join(root, FOLDER))) {
    const read = readMessage(name, file, rules)
    if ('body' in read) texts.set(name, read)
    else problems.push(...read.map(({ line, message }) => `${FOLDER}/${name}.md:${line}: ${message}`))
  }
  if (problems.length === 0)
    problems.push(
      ...rules.names.filter(name => !texts.has(name)).map(name => `${FOLDER}/${name}.md: is missing`),
    )
  if (problems.length > 0) throw invalid(problems.join('\n'))
  return { render: (name, values) => render(texts.get(name), name, { ...blanks(rules), ...values }) }
}

const blanks = ({ values }: MessageRules): MessageValues =>
  Object.fromEntries(values.map(name => [name, null]))

function render(text: MessageText | undefined, name: string, values: MessageValues) {
  if (text === undefined) throw new AppError('TEMPLATE_NOT_FOUND', { values: { id: name } })
  return {
    subject: cleanLine(text.subject.render(values)),
    text: layOut(cleanText(text.body.render(values))),
  }
}

function readMessage(name: string, file: string, rules: MessageRules): MessageText | readonly FileProblem[] {
  if (!rules.names.includes(name)) return [{ line: 1, message: 'no notice has this name' }]
  const front = readFrontMatter(file)
  if (front.problems.length > 0) return front.problems
  const fields = head.safeParse(front.fields)
  if (!fields.success) return [{ line: 2, message: 'the head must hold a subject and nothing else' }]
  const subject = parseLiquid(fields.data.subject, front.lineOf(['subject']))
  const body = parseLiquid(front.body, front.bodyLine)
  if ('message' in subject) return [subject]
  if ('message' in body) return [body]
  const unknown = [...subject.uses, ...body.uses].filter(({ name: used }) => !rules.values.includes(used))
  if (unknown.length > 0)
    return unknown.map(({ name: used, line }) => ({ line, message: `unknown variable "${used}"` }))
  return { subject, body }
}

async function readFolder(folder: string): Promise<readonly { name: string; file: string }[]> {
  try {
    const names = (await readdir(folder)).filter(name => name.endsWith('.md')).toSorted()
    return await Promise.all(
      names.map(async name => ({
        name: parse(name).name,
        file: cleanText(await readFile(join(folder, name), 'utf8')),
      })),
    )
  } catch (error) {
    throw invalid(`${FOLDER}: cannot be read`, error)
  }
}

const invalid = (problems: string, cause: unknown = new Error(problems)): AppError =>
  new AppError('TEMPLATE_INVALID', { values: { problems }, cause })
