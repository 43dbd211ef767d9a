import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { AppError } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import type { PostTemplates, TemplateRules, TemplateShape } from '../../ports/post-templates.ts'
import { type KeptTemplate, readTemplateFile } from './post-template-file.ts'

const FOLDER = 'templates/posts'

/**
 * Reads and checks every post template below `root`, once, at start.
 * @throws {TEMPLATE_INVALID} naming every problem of every file, one a line: `templates/posts/x.md:14: …`
 */
export async function loadPostTemplates<Template extends TemplateShape>(
  root: string,
  rules: TemplateRules<Template>,
): Promise<PostTemplates<Template>> {
  const files = await readFolder(join(root, FOLDER))
  const outcomes = files.map(({ name, text }) => ({
    name,
    outcome: readTemplateFile(parse(name).name, text, rules),
  }))
  const problems = outcomes.flatMap(({ name, outcome }) =>
    'template' in outcome ? [] : outcome.map(({ line, message }) => `${FOLDER}/${name}:${line}: ${message}`),
  )
  if (problems.length > 0) throw invalid(problems.join('\n'))
  return keep(outcomes.flatMap(({ outcome }) => ('template' in outcome ? outcome : [])))
}

function keep<Template extends TemplateShape>(
  kept: readonly KeptTemplate<Template>[],
): PostTemplates<Template> {
  const byId = new Map(kept.map(one => [one.template.id, one]))
  return {
    list: () => kept.map(({ template }) => template),
    get: id => byId.get(id)?.template ?? null,
    render: (id, printed) => {
      const found = byId.get(id)
      if (!found) throw new AppError('TEMPLATE_NOT_FOUND', { values: { id } })
      return found.render(printed)
    },
  }
}

async function readFolder(folder: string): Promise<readonly { name: string; text: string }[]> {
  try {
    const names = (await readdir(folder)).filter(name => name.endsWith('.md')).toSorted()
    return await Promise.all(
      names.map(async name => ({ name, text: cleanText(await readFile(join(folder, name), 'utf8')) })),
    )
  } catch (error) {
    throw invalid(`${FOLDER}: cannot be read`, error)
  }
}

const invalid = (problems: string, cause: unknown = new Error(problems)): AppError =>
  new AppError('TEMPLATE_INVALID', { values: { problems }, cause })
