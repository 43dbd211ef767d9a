import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadMessages } from '../../src/adapters/files/message-folder.ts'
import { ROOT } from '../../src/config/root.ts'
import { MESSAGE_RULES } from '../../src/watching/index.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'messages-'))
  await mkdir(join(root, 'templates/messages'), { recursive: true })
})
afterEach(() => rm(root, { recursive: true }))

const RULES = { names: ['a', 'b'], values: ['page', 'link'] }
const write = (name: string, text: string) => writeFile(join(root, 'templates/messages', name), text)
const problems = () =>
  loadMessages(root, RULES).then(
    () => [],
    error => error.values.problems.split('\n'),
  )

test('every message of the program is sound, says what to do and leads to the place', async () => {
  const messages = await loadMessages(ROOT, MESSAGE_RULES)
  const filled = Object.fromEntries(MESSAGE_RULES.values.map(name => [name, `«${name}»`]))

  for (const name of MESSAGE_RULES.names) {
    const { subject, text } = messages.render(name, filled)
    const bare = messages.render(name, {})
    expect(subject, name).not.toBe('')
    // What a branch reads carries no way in: its link is the seat itself.
    const isCopied = name.startsWith('follow-up-')
    if (isCopied || name.startsWith('branch-'))
      expect(text, name).not.toMatch(/«(link|decisionLink|settingsLink)»/)
    else expect(text, name).toMatch(/«(link|decisionLink)»[\s\S]*«settingsLink»/)
    expect(text + bare.text, name).not.toMatch(/\n{3}|undefined|null|\{\{|\{%/)
    // What a person copies speaks as a person does, and always thanks.
    if (isCopied) expect(text, name).toMatch(/[Cc]ảm ơn/)
    else if (name !== 'test') expect(text, name).toContain('Việc cần làm:')
  }
})

test('every fault is told with its file and line, all at once', async () => {
  await write('a.md', '---\nsubject: Trang {{ pgae }}\n---\nMở {{ link\n')
  await write('b.md', '---\ntitle: x\n---\nMở\n')
  await write('c.md', '---\nsubject: x\n---\nMở\n')

  expect(await problems()).toEqual([
    expect.stringContaining('templates/messages/a.md:4: '),
    'templates/messages/b.md:2: the head must hold a subject and nothing else',
    'templates/messages/c.md:1: no notice has this name',
  ])
})

test('an unknown blank and a missing message are told', async () => {
  await write('a.md', '---\nsubject: Trang {{ pgae }}\n---\nMở {{ link }}\n')
  expect(await problems()).toEqual(['templates/messages/a.md:2: unknown variable "pgae"'])

  await write('a.md', '---\nsubject: Trang {{ page }}\n---\nMở {{ link }}\n')
  expect(await problems()).toEqual(['templates/messages/b.md: is missing'])
})

test('what fills a blank is text: it is neither run nor able to add a head line', async () => {
  await write('a.md', '---\nsubject: Trang {{ page }}\n---\n{{ page }}\n')
  await write('b.md', '---\nsubject: x\n---\nMở\n')
  const messages = await loadMessages(root, RULES)

  const { subject, text } = messages.render('a', { page: '{{ link }}\nBcc: x@y.vn' })

  expect(subject).toBe('Trang {{ link }} Bcc: x@y.vn')
  expect(text).toBe('{{ link }}\nBcc: x@y.vn')
})
