import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startHouseProcess } from '../support/house-process.ts'
import type { Line } from './report.ts'
import { median } from './statistics.ts'

const LATER_STARTS = 5
/** Until the first sweeps are over. */
const SETTLE_MS = 15_000

/** Measures the first start, later ones, and the memory of the one process when nothing is to do. */
export async function benchStart(): Promise<readonly Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const firstMs = await startOnce(dataDir)
    const laterMs: number[] = []
    for (let start = 0; start < LATER_STARTS; start++) laterMs.push(await startOnce(dataDir))
    const idleMegabytes = await measureIdle(dataDir)
    return [
      { name: 'First start', unit: 'ms', ours: firstMs, floor: null, target: null },
      { name: 'Later start', unit: 'ms', ours: median(laterMs), floor: null, target: { atMost: 3_000 } },
      {
        name: 'Idle memory of the one process',
        unit: 'MB',
        ours: idleMegabytes,
        floor: null,
        target: { atMost: 250 },
      },
    ]
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

async function startOnce(dataDir: string): Promise<number> {
  await using house = await startHouseProcess({ DATA_DIR: dataDir })
  await house.stop()
  return house.readyAfterMs
}

async function measureIdle(dataDir: string): Promise<number> {
  await using house = await startHouseProcess({ DATA_DIR: dataDir })
  await setTimeout(SETTLE_MS)
  const metrics = await (await fetch(`${house.url}/metrics`)).text()
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]
  await house.stop()
  return Number(bytes) / 1_000_000
}
