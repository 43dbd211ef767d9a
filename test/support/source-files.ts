import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { parseAst } from 'vitest/node'
import { z } from 'zod'
import { ROOT } from '../../src/config/root.ts'

/** One import of a file. */
export interface Import {
  /** A path from the project's folder, or a package's name without its parts: `preact/hooks` is `preact`. */
  readonly target: string
  readonly isPackage: boolean
  /** True when nothing of it is left at run time. */
  readonly isTypeOnly: boolean
}

/** A syntax node as the parser gives it: a `type`, and other nodes below it. */
export type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string }

/** A file of the program, read and parsed. */
export interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string
  readonly text: string
  readonly lineCount: number
  readonly imports: readonly Import[]
  readonly nodes: readonly SyntaxNode[]
}

/** Reads every TypeScript file below these folders of the project, in the order of their names; takes seconds. */
export const readSourceFiles = (...folders: readonly string[]): readonly SourceFile[] =>
  folders
    .flatMap(folder => listFiles(folder))
    .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map(readSourceFile)

const listFiles = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name => toPath(folder, name))

const toPath = (...parts: readonly string[]): string => normalize(join(...parts)).replaceAll('\\', '/')

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const nodes = nodesBelow(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }))
  const imports = nodes.flatMap(node => importOf(path, node))
  return { path, text, lineCount: text.trimEnd().split('\n').length, imports, nodes }
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Adds the node itself and all below it to what was found, each before its own. */
function nodesBelow(value: unknown, found: SyntaxNode[] = []): readonly SyntaxNode[] {
  if (isNode(value)) found.push(value)
  else if (!Array.isArray(value)) return found
  for (const part of Object.values(value)) nodesBelow(part, found)
  return found
}

const Specifier = z.object({ source: z.object({ value: z.string() }) })
const Kinds = z.object({
  importKind: z.string().optional(),
  exportKind: z.string().optional(),
  specifiers: z.array(z.object({ importKind: z.string().optional(), exportKind: z.string().optional() })),
})

/** Reads `import … from`, `export … from` and `import(…)`; anything else imports nothing. */
function importOf(path: string, node: SyntaxNode): readonly Import[] {
  const read = Specifier.safeParse(node)
  if (!/^(Import|Export)/.test(node.type) || !read.success) return []
  const specifier = read.data.source.value
  const isPackage = !specifier.startsWith('.')
  const target = isPackage ? packageOf(specifier) : toPath(path, '..', specifier)
  return [{ target, isPackage, isTypeOnly: isTypeOnly(node) }]
}

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')

function isTypeOnly(node: SyntaxNode): boolean {
  const kinds = Kinds.safeParse(node).data
  if (kinds === undefined) return false
  const isType = (one: { importKind?: string; exportKind?: string }) =>
    (one.importKind ?? one.exportKind) === 'type'
  return isType(kinds) || (kinds.specifiers.length > 0 && kinds.specifiers.every(isType))
}
