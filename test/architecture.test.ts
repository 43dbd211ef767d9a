import { expect, test } from 'vitest'
import { layerOf, objectionTo, PACKAGES } from './support/layers.ts'
import { readSourceFiles, type SourceFile, type SyntaxNode } from './support/source-files.ts'

const FILES = readSourceFiles('src', 'jobs')
const LINE_LIMIT = 200

/** One line for each thing a file must change, so that the failure tells what to do. */
const objections = (objectTo: (file: SourceFile) => readonly string[]): readonly string[] =>
  FILES.flatMap(file => objectTo(file).map(objection => `${file.path}: ${objection}`))

test('every file imports only what its layer may', () => {
  const wrong = objections(({ path, imports }) =>
    imports
      .filter(({ isPackage }) => !isPackage)
      .map(({ target, isTypeOnly }) => [target, objectionTo(path, target, isTypeOnly)])
      .flatMap(([target, objection]) => (objection ? [`imports ${target}; ${objection}`] : [])),
  )

  expect(wrong).toEqual([])
})

test('every package is imported from its one folder', () => {
  const wrong = objections(({ path, imports }) =>
    imports
      .filter(({ isPackage, target }) => isPackage && !target.startsWith('node:'))
      .filter(({ target }) => !PACKAGES[target]?.some(folder => path.startsWith(`${folder}/`)))
      .map(({ target }) => `imports ${target}; its folder is ${PACKAGES[target] ?? 'missing in PACKAGES'}`),
  )

  expect(wrong).toEqual([])
})

test('the kernel and the rules touch neither packages nor the machine', () => {
  // What only reckons: the same answer to the same question, whatever the machine.
  const isHarmless = (target: string) =>
    ['node:crypto', 'node:util', 'zod', 'diff', 'node-diff3'].includes(target)
  const wrong = objections(({ path, imports }) =>
    ['kernel', 'rules'].includes(layerOf(path) ?? '')
      ? imports
          .filter(({ isPackage, isTypeOnly, target }) => isPackage && !isTypeOnly && !isHarmless(target))
          .map(({ target }) => `imports ${target}; pass its result in, or name the file after its verb`)
      : [],
  )

  expect(wrong).toEqual([])
})

test('no file leads back to itself while running', () => {
  expect(findCircle(FILES)).toEqual([])
})

const isMember = (node: SyntaxNode, object: string, property: RegExp): boolean =>
  node.type === 'MemberExpression' &&
  (object === '' || nameOf(node.object) === object) &&
  property.test(nameOf(node.property))

const nameOf = (node: unknown): string =>
  typeof node === 'object' && node !== null && 'name' in node ? String(node.name) : ''

test.each<[what: string, where: RegExp, isFound: (node: SyntaxNode) => boolean, instead: string]>([
  [
    'process.env',
    /^src\/config\//,
    node => isMember(node, 'process', /^env$/),
    'take it from the configuration',
  ],
  ['process.exit', /^$/, node => isMember(node, 'process', /^exit$/), 'set process.exitCode and end'],
  ['console', /^$/, node => isMember(node, 'console', /./), 'use ports/log.ts, or the given writer'],
  ['a default export', /^$/, ({ type }) => type === 'ExportDefaultDeclaration', 'name it'],
  ['a cast', /^src\/kernel\/ids\.ts$/, isCast, 'read it with a zod schema, or narrow it'],
  ['a non-null claim', /^$/, ({ type }) => type === 'TSNonNullExpression', 'handle the missing value'],
  ['SQL', /^src\/database\/|-store\.ts$/, isQuery, 'move the query into a store'],
  ['the clock', /^src\/(adapters\/|[^/]+$)/, readsClock, 'take ports/clock.ts'],
])('%s is only where it belongs', (what, where, isFound, instead) => {
  const wrong = objections(({ path, nodes }) =>
    where.test(path) ? [] : nodes.filter(isFound).map(() => `has ${what}; ${instead}`),
  )

  expect(wrong).toEqual([])
})

function isQuery(node: SyntaxNode): boolean {
  if (node.type === 'TaggedTemplateExpression') return nameOf(node.tag) === 'sql'
  return isMember(node, '', /^(selectFrom|insertInto|updateTable|deleteFrom)$/)
}

function readsClock(node: SyntaxNode): boolean {
  if (isMember(node, 'Date', /^now$/)) return true
  return node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && isEmpty(node.arguments)
}

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0

function isCast(node: SyntaxNode): boolean {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return false
  return !JSON.stringify(node.typeAnnotation).includes('"name":"const"')
}

test(`a file of more than ${LINE_LIMIT} lines says why in its first comment`, () => {
  const wrong = objections(({ text, lineCount }) =>
    lineCount > LINE_LIMIT && !/^\/[/*]+ Long because /.test(text)
      ? [`has ${lineCount} lines; split it, or begin it with "// Long because …"`]
      : [],
  )

  expect(wrong).toEqual([])
})

/** Finds one circle of files that need each other while running; empty when there is none. */
function findCircle(files: readonly SourceFile[]): readonly string[] {
  const needs = new Map(files.map(({ path, imports }) => [path, imports.filter(one => !one.isTypeOnly)]))
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    done.add(path)
    for (const { target } of needs.get(path) ?? []) {
      const circle = walk(target, [...trail, path])
      if (circle.length > 0) return circle
    }
    return []
  }
  return files.map(({ path }) => walk(path, [])).find(circle => circle.length > 0) ?? []
}
