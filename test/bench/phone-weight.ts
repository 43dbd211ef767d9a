import { mkdtemp, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { isScript, type Loaded, loadFirstVisit, weightOf } from '../support/first-visit.ts'
import { makeBranch, makeBranchLink } from '../support/house-key.ts'
import { startHouseProcess } from '../support/house-process.ts'
import type { Line } from './report.ts'

/** Measures what a branch's first visit brings to the phone, in bytes as sent. */
export async function benchPhoneWeight(): Promise<readonly Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  const variables = { DATA_DIR: dataDir }
  try {
    await using house = await startHouseProcess(variables)
    const link = await makeBranchLink(variables, await makeBranch(variables, 'Đoàn xã Hòa An'))
    const visit = await loadFirstVisit(link, path => load(new URL(path, house.url)))
    await house.stop()
    return [
      lineOf('A branch’s first visit, as sent', visit, 60),
      lineOf('Its scripts, the service worker included', visit.filter(isScript), 35),
    ]
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

const lineOf = (name: string, visit: readonly Loaded[], atMost: number): Line => ({
  name,
  unit: 'kB',
  ours: weightOf(visit) / 1_000,
  floor: null,
  target: { atMost },
})

async function load(url: URL): Promise<Loaded> {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' }
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get(url, { headers }, resolve).on('error', reject),
  )
  const body = await buffer(answer)
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}`)
  const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
  return { path: url.pathname, bytes: body.length, text }
}
