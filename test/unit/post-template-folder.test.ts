import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPostTemplates } from '../../src/adapters/files/post-template-folder.ts'
import { AppError } from '../../src/kernel/errors.ts'
import { postTemplateRules } from '../../src/publishing/template/template-rules.ts'

const FRONT = `---
id: mau
name: Mẫu
kind: all
when: Khi thử
variables:
  ngay: { type: date, label: Ngày, required: true, sample: 2026-11-22 }
  noi: { type: place, label: Nơi, sample: ấp 8 }
hashtags:
  - '#TuoiTre'
---
`
const BODY = 'Ngày {{ ngay }}{% if noi %} tại {{ noi }}{% endif %}.\n'

/** Loads a folder of these files; gives the templates, or the lines that say what is wrong. */
async function load(files: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), 'templates-'))
  try {
    await mkdir(join(root, 'templates/posts'), { recursive: true })
    for (const [name, text] of Object.entries(files))
      await writeFile(join(root, 'templates/posts', name), text)
    return await loadPostTemplates(root, postTemplateRules)
  } finally {
    await rm(root, { recursive: true })
  }
}

const problemsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const error: unknown = await load(files).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError)) throw error
  expect(error.code).toBe('TEMPLATE_INVALID')
  return String(error.values.problems).split('\n')
}

test('a good file is loaded whatever its line breaks and its form of Unicode', async () => {
  const text = `\uFEFF${FRONT}${BODY}`.normalize('NFD').replaceAll('\n', '\r\n')

  const templates = await load({ 'mau.md': text, 'README.txt': 'not a template' })

  expect(templates.list()).toHaveLength(1)
  expect(templates.get('mau')?.name).toBe('Mẫu')
  expect(templates.render('mau', { ngay: '22/11', noi: null })).toEqual({
    text: 'Ngày 22/11.',
    hashtags: ['#TuoiTre'],
  })
})

describe('a template with a fault is refused with its file and line:', () => {
  test.each([
    ['a misspelt variable', FRONT, `\n${BODY}Hẹn {{ ngya }}`, '14: unknown variable "ngya"'],
    ['a part of a variable', FRONT, `${BODY}{{ ngay.nam }}`, '13: unknown variable "ngay.nam"'],
    ['an unused variable', FRONT, 'Ngày {{ ngay }}.', '8: variable "noi" is used nowhere'],
    ['an open tag', FRONT, 'Ngày\n\n{% if noi %}', '14: tag {% if noi %} not closed'],
    ['an open variable', FRONT, 'Ngày {{ ngay', '12: output "{{ ngay" not closed'],
    ['an unknown filter', FRONT, '{{ ngay | upper }}', '12: undefined filter: upper'],
    ['reading a file', FRONT, '{% include "mau" %}', '12: tag "include" not found'],
    ['a loop', FRONT, '{% for i in (1..9) %}{% endfor %}', '12: tag "for" not found'],
    ['a gap that shows', FRONT, 'Ngày {{ ngay }} tại {{ noi }}.', '8: without noi the text reads "tại ."'],
    ['another name', FRONT.replace('id: mau', 'id: khac'), BODY, '2: id is not the file\'s name "mau"'],
    ['no front matter', '', BODY, '1: no front matter between two lines of ---'],
    [
      'an unknown type',
      FRONT.replace('type: place', 'type: palce'),
      BODY,
      '8: variables.noi.type: unknown type',
    ],
    [
      'a bad sample',
      FRONT.replace('2026-11-22', '2026-02-31'),
      BODY,
      '7: variables.ngay.sample: sample refused: VARIABLE_WRONG',
    ],
    ['a bad hashtag', FRONT.replace('#TuoiTre', '#Tuổi trẻ'), BODY, '12: #Tuổi trẻ is not a hashtag'],
    ['a bad hashtag variable', FRONT.replace('#TuoiTre', '#{{ nam }}'), BODY, '10: unknown variable "nam"'],
    [
      'a missing pillar',
      FRONT.replace('kind: all', 'kind: pillar'),
      BODY,
      '4: kind: is "pillar" if and only if a pillar is named',
    ],
    [
      'a missing option',
      FRONT.replace('type: place', 'type: enum'),
      BODY,
      '8: variables.noi: type enum needs "options"',
    ],
    [
      'a reference to nothing',
      FRONT.replace('type: place', 'type: date, after: mai'),
      BODY,
      '8: variables.noi: refers to unknown variable "mai"',
    ],
  ])('%s', async (_name, front, body, problem) => {
    expect(await problemsOf({ 'mau.md': front + body })).toContain(`templates/posts/mau.md:${problem}`)
  })

  test('YAML that cannot be read', async () => {
    const [problem] = await problemsOf({ 'mau.md': FRONT.replace('name: Mẫu', 'name: [Mẫu') + BODY })

    expect(problem).toMatch(/^templates\/posts\/mau\.md:[2-5]: /)
  })
})

test('every problem of every file is told at once', async () => {
  const problems = await problemsOf({
    'mau.md': `${FRONT}{{ mot }} {{ hai }}`,
    'khac.md': BODY,
    'tot.md': FRONT.replace('id: mau', 'id: tot') + BODY,
  })

  expect(problems).toEqual([
    'templates/posts/khac.md:1: no front matter between two lines of ---',
    'templates/posts/mau.md:12: unknown variable "mot"',
    'templates/posts/mau.md:12: unknown variable "hai"',
    'templates/posts/mau.md:7: variable "ngay" is used nowhere',
    'templates/posts/mau.md:8: variable "noi" is used nowhere',
  ])
})

test('a missing folder is told too', async () => {
  await expect(loadPostTemplates(join(tmpdir(), 'no-such-root'), postTemplateRules)).rejects.toMatchObject({
    code: 'TEMPLATE_INVALID',
    values: { problems: 'templates/posts: cannot be read' },
  })
})
