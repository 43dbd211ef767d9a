import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { makeHouseKey } from '../support/house-key.ts'
import { startHouseProcess } from '../support/house-process.ts'
import type { Line } from './report.ts'

/** Measures what an officer's first visit of the week of Posts brings to the browser, gzipped. */
export async function benchPageWeight(): Promise<readonly Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    await using house = await startHouseProcess({ DATA_DIR: dataDir })
    const key = await makeHouseKey({ DATA_DIR: dataDir })
    const page = await load(new URL('/posts', house.url), key)
    const assets = await loadAssets(page, house.url)
    await house.stop()
    const fonts = assets.filter(asset => asset.path.endsWith('.woff2'))
    const others = assets.filter(asset => !asset.path.endsWith('.woff2'))
    return [
      lineOf('An officer’s page with styles, icons and scripts, gzip', [
        page,
        ...others.map(asset => asset.body),
      ]),
      lineOf(
        'Its fonts, loaded once',
        fonts.map(asset => asset.body),
      ),
    ]
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

const lineOf = (name: string, bodies: readonly Buffer[]): Line => {
  const bytes = bodies.reduce((sum, body) => sum + Math.min(body.byteLength, gzipSync(body).byteLength), 0)
  return { name, unit: 'kB', ours: bytes / 1_000, floor: null, target: null }
}

interface Asset {
  readonly path: string
  readonly body: Buffer
}

/** Loads what the page names, and what that names in turn. */
async function loadAssets(page: Buffer, url: string): Promise<readonly Asset[]> {
  const loaded = new Map<string, Asset>()
  const wanted = [...pathsIn(page)]
  for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
    if (loaded.has(path)) continue
    const body = await load(new URL(path, url))
    loaded.set(path, { path, body })
    if (path.endsWith('.css')) wanted.push(...pathsIn(body))
  }
  return [...loaded.values()]
}

const pathsIn = (body: Buffer): readonly string[] => body.toString().match(/\/assets\/[\w.-]+/g) ?? []

async function load(url: URL, key?: string): Promise<Buffer> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  })
  if (response.status !== 200) throw new Error(`${url.pathname}: ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}
