import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadYamlFile } from '../../../src/adapters/files/yaml-file.ts'
import { fileSchema, occasionFile } from '../../support/occasion-file.ts'

/** Loads a file with this text; gives every problem it is refused for. */
async function problemsOf(text: string | null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'occasions-'))
  try {
    if (text !== null) await writeFile(join(folder, 'occasions.yaml'), text)
    const refused = await loadYamlFile(folder, 'occasions.yaml', fileSchema).then(
      () => ({ code: null, values: { problems: '' } }),
      error => error,
    )
    expect(refused.code).toBe('TEMPLATE_INVALID')
    return refused.values.problems
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('the delivered file holds the twenty-eight occasions', () => {
  expect(occasionFile.occasions).toHaveLength(28)
  expect(occasionFile.plainText).toContain('[[Nội dung bài]]')
})

test('the day of remembrance asks for a tribute', () => {
  const solemn = occasionFile.occasions.filter(({ kind }) => kind === 'tribute').map(({ id }) => id)

  expect(solemn).toEqual(['thuong-binh-liet-si'])
})

test('every problem is told with its line', async () => {
  const text = `plainText: '{ten}'
occasions:
  - id: a
    name: Ngày A
    solar: 31/2
  - id: a
    name: Ngày B
    lunar: 10/3
    template: khong-co
  - id: b
    name: Ngày C
    lunar: 31/3
    time: 25:00
    leadDays: -1
  - id: c
    name: Ngày D
`

  expect((await problemsOf(text)).split('\n')).toEqual([
    'occasions.yaml:5: occasions.0.solar: not a day of the solar calendar, as 26/3',
    'occasions.yaml:12: occasions.2.lunar: not a day of the lunar calendar, as 26/3',
    'occasions.yaml:13: occasions.2.time: not a time as 06:30',
    expect.stringMatching(/^occasions.yaml:14: occasions.2.leadDays: /),
    'occasions.yaml:15: occasions.3: needs either "solar" or "lunar", as 26/3',
  ])
})

test('an id that is there twice and a template that is nowhere are told', async () => {
  const entry = (id: string, more = '') => `  - { id: ${id}, name: Ngày, solar: 1/7${more} }\n`
  const text = `plainText: x\noccasions:\n${entry('a')}${entry('a', ', template: khong-co')}`

  expect((await problemsOf(text)).split('\n')).toEqual([
    'occasions.yaml:4: occasions.1.id: "a" is there twice',
    'occasions.yaml:4: occasions.1.template: unknown template "khong-co"',
  ])
})

test.each([
  ['a file that is not there', null, 'occasions.yaml: cannot be read'],
  ['YAML that is broken', 'occasions: [', /^occasions.yaml:1: /],
  ['an empty file', '', /^occasions.yaml:1: /],
])('%s stops the start with a sentence', async (_name, text, problem) => {
  expect(await problemsOf(text)).toMatch(problem)
})
