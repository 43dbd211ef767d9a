import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { runProgram } from './run-program.ts'

let database: TestDatabase
let dataDir: string
beforeAll(async () => {
  database = await createTestDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'cli-'))
})
afterAll(async () => {
  await database[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true })
})

const cli = (args: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  runProgram(args, {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    PUBLIC_URL: 'https://doan.example.vn',
    ...settings,
  })
const person = (email: string) => ['user', 'create', '--email', email, '--name', 'Lan', '--role', 'officer']

describe('user create', () => {
  it('prints a sign-in link on the public address and nothing else', async () => {
    const ended = await cli(person('lan@example.vn'))

    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toMatch(/^https:\/\/doan\.example\.vn\/sign-in\/[\w-]{43}\n$/)
  })

  it('fails with 1 for an address that is taken, and prints no link', async () => {
    await cli(person('hai@example.vn'))

    const ended = await cli(person('Hai@example.vn'))

    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain('EMAIL_TAKEN')
  })

  it('fails with 2 for an address that is none, and says what is wrong', async () => {
    const ended = await cli(person('không phải thư'))

    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain('--email')
  })
})

it('api-key create prints the key alone', async () => {
  const ended = await cli(['api-key', 'create', '--name', 'Báo cáo', '--role', 'viewer'])

  expect(ended).toMatchObject({ code: 0, err: '' })
  expect(ended.out).toMatch(/^bcd_[\w-]{43}\n$/)
})

describe('usage', () => {
  it('unknown commands end with 2 and help on stderr', async () => {
    const ended = await cli(['user', 'delete'])

    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/user delete[\s\S]*api-key create/)
  })

  it('help is a result: on stdout, with 0, even when the configuration is wrong', async () => {
    const ended = await cli(['doctor', '--help'], { PORT: 'many' })

    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain('doctor')
  })

  it('a wrong configuration ends a command with 1 and names the variable', async () => {
    const ended = await cli(person('ba@example.vn'), { PORT: 'many' })

    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain('PORT')
  })
})

describe('branch import and branch link', () => {
  const sheet = async (text: string) => {
    const file = join(dataDir, 'co-so.csv')
    await writeFile(file, text)
    return file
  }

  it('tells each row’s fate and id; the id makes a link, printed alone, that ends the one before', async () => {
    const file = await sheet('\uFEFFTên;Khối\nĐoàn xã Hòa An;Khối xã\n')

    const imported = await cli(['branch', 'import', file])
    const again = await cli(['branch', 'import', file])
    const [row, fate, id = '', name] = imported.out.trim().split('\t')
    const link = await cli(['branch', 'link', id])

    expect([row, fate, name]).toEqual(['2', 'added', 'Đoàn xã Hòa An'])
    expect(again).toMatchObject({ code: 0, out: `2\tknown\t${id}\tĐoàn xã Hòa An\n` })
    expect(link).toMatchObject({ code: 0, err: '' })
    expect(link.out).toMatch(/^https:\/\/doan\.example\.vn\/b\/[\w-]{43}\n$/)
  }, 60_000)

  it('fails with 1 for a wrong row or an unknown branch, and with 2 for bad usage', async () => {
    const wrong = await cli(['branch', 'import', await sheet('Tên,Trực thuộc\nMột,Không có\nHai,\n')])
    const unknown = await cli(['branch', 'link', 'nobody'])
    const usages = [['import'], ['link'], ['import', join(dataDir, 'nothing.csv')], ['link', 'a', 'b']]
    const ended = await Promise.all(usages.map(words => cli(['branch', ...words])))
    const help = await cli(['branch', 'import', '--help'])

    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(wrong.err).toContain('2\twrong\t-\tMột')
    expect(unknown).toMatchObject({ code: 1, out: '' })
    expect(ended.map(({ code, out }) => [code, out])).toEqual(usages.map(() => [2, '']))
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('branch import FILE') })
  }, 60_000)
})
