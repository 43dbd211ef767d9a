import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { findPracticeApp, openPracticeMode } from '../../src/practice-mode.ts'

const ADDRESS = 'practice/address.json'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-mode-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** An installation of its own: a data folder and a secret key. */
const installation = (name: string, keyByte: number) => {
  const dataDir = join(folder, name)
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0' })
  const secretKey = new Uint8Array(32).fill(keyByte)
  return { dataDir, config, secretKey, open: () => openPracticeMode(config, secretKey) }
}

it('processes of one installation share one practice Facebook', async () => {
  const ours = installation('ours', 1)
  await using first = await ours.open()

  await using second = await ours.open()

  expect(first?.facebook).not.toBeNull()
  expect(second).toMatchObject({ facebook: null, app: { graphUrl: first?.app.graphUrl } })
})

it('another installation that answers at our old address is not taken for ours', async () => {
  const [ours, theirs] = [installation('ours', 1), installation('theirs', 2)]
  await using running = await theirs.open()
  await mkdir(join(ours.dataDir, 'practice'), { recursive: true })
  await copyFile(join(theirs.dataDir, ADDRESS), join(ours.dataDir, ADDRESS))

  await using opened = await ours.open()

  expect(opened?.facebook).not.toBeNull()
  expect(opened?.app.graphUrl).not.toBe(running?.app.graphUrl)
})

it('nobody is found once the process that ran it has gone', async () => {
  const ours = installation('ours', 1)
  const opened = await ours.open()
  await opened?.[Symbol.asyncDispose]()

  const found = await findPracticeApp(ours.config, ours.secretKey)

  expect(found).toBeNull()
})
