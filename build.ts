/**
 * Bundles the program into `dist/` so that it starts fast and needs no TypeScript loader. Runs before
 * `start`, `demo`, `cli`, `test` and `bench`; does nothing when no input changed since the last build.
 */
import { existsSync } from 'node:fs'
import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildAssets } from './tools/build-assets.ts'
import { drawDemoPhotos } from './tools/draw-demo-photos.ts'

const root = import.meta.dirname
const out = join(root, 'dist')
const stamp = join(out, '.stamp')
const INPUTS = [
  'src',
  'jobs',
  'tools',
  'test/bench',
  'test/support',
  'build.ts',
  'package.json',
  'package-lock.json',
]
const ENTRIES = {
  main: 'src/main.ts',
  cli: 'src/cli/cli.ts',
  demo: 'src/cli/demo.ts',
  bench: 'test/bench/bench.ts',
  'heic-worker': 'src/adapters/sharp/heic-worker.ts',
  'photo-process': 'src/adapters/sharp/photo-process.ts',
}

/** Newest change, in ms since the epoch, of a file or of anything below a folder. */
async function changedAt(path: string): Promise<number> {
  const info = await stat(path)
  if (!info.isDirectory()) return info.mtimeMs
  const names = await readdir(path)
  const times = await Promise.all(names.map(name => changedAt(join(path, name))))
  return Math.max(info.mtimeMs, ...times)
}

/** Bundles each entry that exists; packages stay outside, in `node_modules`. */
async function buildProgram(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(ENTRIES).filter(([, path]) => existsSync(join(root, path))),
    ),
    outdir: out,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
}

const inputs = INPUTS.map(path => join(root, path)).filter(existsSync)
const newest = Math.max(...(await Promise.all(inputs.map(changedAt))))
const isFresh = existsSync(stamp) && (await stat(stamp)).mtimeMs >= newest
if (!isFresh) {
  await rm(out, { recursive: true, force: true })
  await Promise.all([buildProgram(), buildAssets(root, out), drawDemoPhotos(out)])
  await writeFile(stamp, '')
}
