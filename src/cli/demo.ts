import { loadConfig } from '../config/load-config.ts'
import { tellStartProblem } from '../start-problem.ts'
import { runDemo } from './demo/run-demo.ts'

try {
  process.exitCode = await runDemo(await loadConfig(), {
    out: line => process.stdout.write(`${line}\n`),
    err: line => process.stderr.write(`${line}\n`),
  })
} catch (error) {
  tellStartProblem(error)
}
