/** Runs every check that needs no server, at the same time, and tells what each found. For `npm run check`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

const CHECKS = {
  'format and lint': 'biome check . --colors=off',
  types: 'tsc --noEmit --pretty false',
  'types of what runs in browsers': 'tsc --noEmit --pretty false -p src/web/islands',
  'types of the service worker': 'tsc --noEmit --pretty false -p src/web/islands/worker',
  'dead code': 'knip --no-progress',
  'layers and rules': 'vitest run --config vitest.rules.ts',
}

/** Runs one command as npm would, so that it is found among the installed packages on any system. */
async function check(name: string, command: string): Promise<boolean> {
  const startMs = performance.now()
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, problems, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  const isFine = exitCode === 0
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  console.log(`${isFine ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (!isFine) console.log(`\n$ ${command}\n${output}${problems}`)
  return isFine
}

const results = await Promise.all(Object.entries(CHECKS).map(([name, command]) => check(name, command)))
if (results.includes(false)) process.exitCode = 1
