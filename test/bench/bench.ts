import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../src/config/root.ts'
import { runBareFlips } from './bare-flips.ts'
import { benchChaos } from './chaos.ts'
import { benchExports } from './exports.ts'
import { benchImports } from './imports.ts'
import { benchLateness } from './lateness.ts'
import { benchNearDuplicates } from './near-duplicates.ts'
import { benchPageWeight } from './page-weight.ts'
import { benchPeakMemory } from './peak-memory.ts'
import { benchPhoneWeight } from './phone-weight.ts'
import { benchPhotos } from './photos.ts'
import { runPractice } from './practice-child.ts'
import { type Line, printTable, writeResults } from './report.ts'
import { benchReport } from './report-figures.ts'
import { benchStart } from './start.ts'
import { benchSync } from './sync.ts'
import { benchUploads, runSink } from './uploads.ts'
import { benchWeakLine } from './weak-line.ts'

/** What `npm run bench` measures; `npm run bench -- NAME` measures one. */
const SECTIONS: Readonly<Record<string, () => Promise<readonly Line[]>>> = {
  lateness: benchLateness,
  photos: benchPhotos,
  'peak-memory': benchPeakMemory,
  'near-duplicates': benchNearDuplicates,
  uploads: benchUploads,
  report: benchReport,
  exports: benchExports,
  sync: benchSync,
  start: benchStart,
  imports: benchImports,
  page: benchPageWeight,
  'phone-page': benchPhoneWeight,
}

/** What `npm run bench -- NAME` measures only when named, for each takes some twenty minutes. */
const ON_REQUEST: typeof SECTIONS = { chaos: benchChaos, 'weak-line': benchWeakLine }

/** What the processes that a section starts run. */
const CHILDREN: Readonly<Record<string, () => Promise<void>>> = {
  'run-practice': runPractice,
  'run-sink': runSink,
  'run-bare-flips': runBareFlips,
}

async function benchAll(wanted: readonly string[]): Promise<void> {
  const lines: Line[] = []
  const all = wanted.length > 0 ? { ...SECTIONS, ...ON_REQUEST } : SECTIONS
  for (const [name, measure] of Object.entries(all)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    process.stderr.write(`${name} …\n`)
    lines.push(...(await measure()))
  }
  printTable(lines, text => process.stdout.write(text))
  const machine = { cores: availableParallelism(), processor: cpus()[0]?.model ?? '', node: process.version }
  await writeResults(join(ROOT, 'bench-results.json'), lines, machine)
}

const [first = '', ...others] = process.argv.slice(2)
const child = CHILDREN[first]
if (child === undefined)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
await (child === undefined ? benchAll([first, ...others].filter(Boolean)) : child())
