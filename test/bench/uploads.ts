import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from '../support/child-program.ts'
import { drawScene } from '../support/draw-photo.ts'
import { makeBranch, makeBranchLink } from '../support/house-key.ts'
import { startHouseProcess } from '../support/house-process.ts'
import { sumOf } from '../support/tus-sender.ts'
import type { Line } from './report.ts'

const PHOTO_COUNT = 16
const PHOTO_BYTES = 5_000_000
const AT_ONCE = 4
const ROUNDS = 11

/** Megabytes per second, one after the other. */
interface Round {
  readonly ours: number
  readonly floor: number
}

/** Answers every request once its body came, and keeps nothing; tells where on stdout. */
export async function runSink(): Promise<void> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(201).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`)
}

/**
 * Measures photos of 5 MB taken in by tus, each in one request and four at a time, against the same requests to an
 * HTTP server that reads them to their end and keeps nothing. The house besides hashes, writes and flushes them, and
 * commits two transactions for each, before it answers; its PostgreSQL and the sender share its cores. Who goes first
 * changes from round to round, and the middle round by its ratio is told, because other work slows both.
 */
export async function benchUploads(): Promise<readonly Line[]> {
  const variables = { DATA_DIR: await mkdtemp(join(tmpdir(), 'bench-')), ROLES: 'web' }
  await using sink = startChild([process.argv[1] ?? '', 'run-sink'])
  const sinkUrl = `http://127.0.0.1:${await sink.line(line => /^\d+$/.test(line))}/`
  const head = await drawScene(1_200, 900).jpeg().toBuffer()
  const rounds: Round[] = []
  {
    await using house = await startHouseProcess(variables)
    const folder = `${house.url}${await makeBranchLink(variables, await makeBranch(variables, 'Đoàn xã'))}/uploads`
    for (let round = 0; round < ROUNDS; round++) {
      const photos = Array.from({ length: PHOTO_COUNT }, () => padded(head))
      const headers = photos.map(announce)
      const speedOf = (url: string) => megabytesPerSecond(photos, (photo, i) => send(url, photo, headers[i]))
      const ours = round % 2 === 0 ? await speedOf(folder) : null
      const floor = await speedOf(sinkUrl)
      rounds.push({ floor, ours: ours ?? (await speedOf(folder)) })
    }
    await house.stop()
  }
  await rm(variables.DATA_DIR, { recursive: true })
  const ordered = rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b))
  const middle = ordered[Math.floor(ROUNDS / 2)] ?? { ours: Number.NaN, floor: Number.NaN }
  const target = { atLeast: 0.7 }
  const name = 'Photos of 5 MB taken in, by tus'
  return [{ name, unit: 'MB/s', ...middle, target, ratios: ordered.map(ratioOf) }]
}

const ratioOf = ({ ours, floor }: Round): number => ours / floor

/** No two are the same, so that none is found kept already. */
const padded = (head: Uint8Array): Buffer<ArrayBuffer> =>
  Buffer.concat([head, randomBytes(PHOTO_BYTES - head.byteLength)])

const announce = (photo: Uint8Array): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'content-type': 'application/offset+octet-stream',
  'upload-length': String(photo.byteLength),
  'upload-metadata': `sha256 ${Buffer.from(sumOf(photo)).toString('base64')}`,
})

async function send(
  url: string,
  body: Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers, body })
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function megabytesPerSecond(
  photos: readonly Buffer<ArrayBuffer>[],
  sendOne: (photo: Buffer<ArrayBuffer>, index: number) => Promise<void>,
): Promise<number> {
  const left = [...photos.entries()]
  const startedAtMs = performance.now()
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await sendOne(next[1], next[0])
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return (photos.length * PHOTO_BYTES) / 1_000 / (performance.now() - startedAtMs)
}
