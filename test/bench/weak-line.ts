import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type BranchWorld, openBranchWorld } from '../support/branch-world.ts'
import { createChances } from '../support/chaos/chances.ts'
import { drawLargeSnapshots } from '../support/draw-snapshots.ts'
import type { WeakLine } from '../support/weak-line.ts'
import type { Line } from './report.ts'

const PHOTO_COUNT = 12
/** 64 kbit/s, and 400 ms each way. */
const LINE = { bytesPerSecond: 8_000, latencyMs: 400 } as const
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000)
/** How long the line holds, and how long it is gone. */
const [HOLDS_MS, GONE_MS] = [
  [5_000, 45_000],
  [1_000, 15_000],
] as const
const PATIENCE_MS = 60 * 60_000
const PICKER = '.pickers input[name=photos]'

/** A photo as the phone means to send it. */
interface Shrunk {
  readonly bytes: number
  readonly sha256: string
}

/** Sends twelve photos from a phone's browser over a line that hardly is one, and counts what was lost and sent in vain. */
export async function benchWeakLine(): Promise<readonly Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const files = await takePhotos(folder)
    await using world = await openBranchWorld({ line: LINE })
    return await sendAll(world, files)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Keeps them as files, for a browser is handed 50 MB at most otherwise, and by names that need no locale. */
async function takePhotos(folder: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const [place, { buffer }] of (await drawLargeSnapshots(PHOTO_COUNT)).entries()) {
    const file = join(folder, `photo-${place + 1}.jpg`)
    await writeFile(file, buffer)
    files.push(file)
  }
  return files
}

async function sendAll(world: BranchWorld, files: readonly string[]): Promise<readonly Line[]> {
  const { page } = await world.openPhone()
  // Hidden behind its button: the script's, not that of the plain form.
  await page.locator(PICKER).waitFor({ state: 'attached' })
  const startedAtMs = performance.now()
  const arriving = new AbortController()
  const cutting = cutAtRandom(world.line, arriving.signal)
  try {
    await send(page, files)
  } finally {
    arriving.abort()
  }
  const [tookMs, sentBytes] = [performance.now() - startedAtMs, world.line.sentBytes()]
  const shrunk = await readShrunk(page)
  const { sums } = await world.arrived()
  const right = shrunk.filter(({ sha256 }, place) => sums[place] === sha256).length
  return linesOf({ shrunk, sentBytes, right, cuts: await cutting, tookMs })
}

async function send(page: Page, files: readonly string[]): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS)
  await page.locator(PICKER).setInputFiles([...files])
  await page
    .locator('[data-photo]')
    .nth(files.length - 1)
    .waitFor()
  await page.getByLabel('Đã làm việc gì?').fill('Trồng 500 cây hoa dọc đường nông thôn mới')
  await page.getByRole('button', { name: 'Gửi' }).last().click()
  await page.getByText(`Đã nhận đủ ${files.length} ảnh`).waitFor()
}

/** Cuts the line again and again until all has arrived, and tells how often. */
async function cutAtRandom(line: WeakLine, signal: AbortSignal): Promise<number> {
  process.stderr.write(`  SEED=${SEED}\n`)
  const chances = createChances(SEED)
  const wait = (span: readonly [number, number]) =>
    delay(chances.between(...span), undefined, { signal }).catch(() => undefined)
  for (let cuts = 0; ; cuts++) {
    await wait(HOLDS_MS)
    if (signal.aborted) return cuts
    line.cut()
    await wait(GONE_MS)
    line.mend()
  }
}

/** Reads what the phone made of the photos, in their order. */
const readShrunk = (page: Page): Promise<readonly Shrunk[]> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('branch')
    opening.onerror = reject
    opening.onsuccess = () => {
      const reading = opening.result.transaction('photos').objectStore('photos').getAll()
      reading.onsuccess = () => resolve(reading.result.sort((a, b) => a.position - b.position))
    }
  })`)

interface End {
  readonly shrunk: readonly Shrunk[]
  readonly sentBytes: number
  readonly right: number
  readonly cuts: number
  readonly tookMs: number
}

function linesOf({ shrunk, sentBytes, right, cuts, tookMs }: End): readonly Line[] {
  const shrunkBytes = shrunk.reduce((sum, { bytes }) => sum + bytes, 0)
  const plain = { floor: null, target: null }
  return [
    {
      name: 'Twelve photos over 64 kbit/s: sent, by what they were shrunk to',
      unit: 'MB',
      ours: sentBytes / 1e6,
      floor: shrunkBytes / 1e6,
      target: { atMost: 1.3 },
    },
    { name: 'of them lost', unit: 'photos', ours: PHOTO_COUNT - right, floor: null, target: { atMost: 0 } },
    { name: 'cuts of the line meanwhile', unit: 'cuts', ours: cuts, ...plain },
    { name: 'until all were received', unit: 's', ours: tookMs / 1_000, ...plain },
  ]
}
