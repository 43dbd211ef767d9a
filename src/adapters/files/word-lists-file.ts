import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'

const FILE = 'templates/proofreading/words.yaml'

/**
 * Reads the words of the proofreader below `root`, once, at start.
 * @throws {TEMPLATE_INVALID} naming every problem, one a line
 */
export async function loadWordLists<Schema extends z.ZodType>(
  root: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const read = schema.safeParse(await parsedFile(join(root, FILE)))
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => `${FILE}: ${path.join('.')}: ${message}`)
  throw invalid(problems.join('\n'))
}

async function parsedFile(path: string): Promise<unknown> {
  try {
    return parse((await readFile(path, 'utf8')).normalize('NFC'))
  } catch (error) {
    throw invalid(`${FILE}: cannot be read: ${error instanceof Error ? error.message : ''}`, error)
  }
}

const invalid = (problems: string, cause: unknown = new Error(problems)): AppError =>
  new AppError('TEMPLATE_INVALID', { values: { problems }, cause })
