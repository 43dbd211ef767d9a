import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadWordLists } from '../../src/adapters/files/word-lists-file.ts'
import { wordListsSchema } from '../../src/proofreading/index.ts'

/** Makes a project whose only file is the list of words. */
async function projectWith(words: string) {
  const root = await mkdtemp(join(tmpdir(), 'proof-words-'))
  await mkdir(join(root, 'templates/proofreading'), { recursive: true })
  await writeFile(join(root, 'templates/proofreading/words.yaml'), words)
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

test('a list that is wrong stops the start and says where', async () => {
  await using project = await projectWith('misspellings: [{ wrong: chia sẽ, right: Chia sẽ }]\nnames: [1]')

  const problem = await loadWordLists(project.root, wordListsSchema).catch(error => error)

  expect(problem).toMatchObject({ code: 'TEMPLATE_INVALID' })
  expect(problem.values.problems).toContain('words.yaml: misspellings.0')
  expect(problem.values.problems).toContain('words.yaml: names.0')
})

test('a file that is no YAML is told apart from one that is not there', async () => {
  await using project = await projectWith('names: [')

  const broken = await loadWordLists(project.root, wordListsSchema).catch(error => error)
  const missing = await loadWordLists(join(project.root, 'nowhere'), wordListsSchema).catch(error => error)

  expect(broken.values.problems).toContain('words.yaml')
  expect(missing.values.problems).toContain('ENOENT')
})
