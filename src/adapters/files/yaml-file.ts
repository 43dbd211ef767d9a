import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import { issueProblems, readYaml } from './yaml-text.ts'

/**
 * Reads and checks an editable YAML file below `root`, once, at start.
 * @throws {TEMPLATE_INVALID} naming every problem, one a line: `templates/occasions.yaml:14: …`
 */
export async function loadYamlFile<T>(root: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const yaml = readYaml(await readText(root, path))
  const read = schema.safeParse(yaml.fields)
  if (yaml.problems.length === 0 && read.success) return read.data
  const problems = yaml.problems.length > 0 ? yaml.problems : issueProblems(read.error?.issues ?? [], yaml)
  throw invalid(problems.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'))
}

async function readText(root: string, path: string): Promise<string> {
  try {
    return cleanText(await readFile(join(root, path), 'utf8'))
  } catch (error) {
    throw invalid(`${path}: cannot be read`, error)
  }
}

const invalid = (problems: string, cause: unknown = new Error(problems)): AppError =>
  new AppError('TEMPLATE_INVALID', { values: { problems }, cause })
