import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ROOT } from '../../../src/config/root.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'demo-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

/** Starts the bundled demo; settles when it has printed the addresses. */
async function startDemo(settings: Readonly<Record<string, string>> = {}) {
  const env = { DATA_DIR: dataDir, PORT: '0', ...settings }
  const child = spawn(process.execPath, [join(ROOT, 'dist/demo.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaints = text(child.stderr)
  let out = ''
  for await (const bytes of child.stdout.iterator({ destroyOnReturn: false })) {
    out += String(bytes)
    if (out.includes('Ctrl-C')) break
  }
  const [url = '', signInUrl = '', branchUrl = '', pageUrl = ''] = out.match(/http:\S+/g) ?? []
  return { child, complaints, url, signInUrl, branchUrl, pageUrl }
}

/** Ends it as Ctrl-C does under npm, which passes on what the terminal has sent already. */
async function stop(child: ChildProcess): Promise<unknown> {
  const gone = once(child, 'exit')
  child.stdout?.once('data', () => child.kill('SIGINT')).resume()
  child.kill('SIGINT')
  return (await gone)[0]
}

it('the demo shows a full Page, lets the officer in with one click, and stops cleanly', async () => {
  const { child, complaints, url, signInUrl, pageUrl } = await startDemo()

  const page = await (await fetch(pageUrl)).text()
  const headers = { 'sec-fetch-dest': 'document' }
  const entered = await fetch(signInUrl, { headers, redirect: 'manual' })

  expect(page.match(/<article/g)?.length).toBeGreaterThan(40)
  expect([entered.status, new URL(entered.headers.get('location') ?? '', url).href]).toEqual([303, `${url}/`])
  expect([await stop(child), await complaints]).toEqual([0, ''])
}, 60_000)

it('the demo shows a branch that has sent news, under its link', async () => {
  const demo = await startDemo()

  const sent = await fetch(`${demo.branchUrl}/submissions`, { headers: { accept: 'text/html' } })
  const shown = await sent.text()
  await stop(demo.child)

  for (const state of ['Cần bổ sung', 'Sẽ đăng lúc', 'Không dùng']) expect(shown).toContain(state)
}, 60_000)

it('the demo goes on where it was, and never on the database or the Facebook app of the installation', async () => {
  const before = await startDemo()
  const shownBefore = await (await fetch(before.pageUrl)).text()
  await stop(before.child)

  const settings = {
    DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/none',
    SECRET_KEY: Buffer.alloc(32).toString('base64'),
    FACEBOOK_APP_ID: '1',
    FACEBOOK_APP_SECRET: 'x',
  }
  const { child, pageUrl } = await startDemo(settings)
  const shown = await (await fetch(pageUrl)).text()

  expect(shown.match(/<article/g)?.length).toBe(shownBefore.match(/<article/g)?.length)
  expect(await stop(child)).toBe(0)
}, 60_000)
