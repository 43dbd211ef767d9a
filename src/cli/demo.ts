import { loadConfig } from '../config/load-config.ts'
import { tellStartProblem } from '../start-problem.ts'
import { runDemoCommand } from './demo/demo-command.ts'

try {
  process.exitCode = await runDemoCommand(process.argv.slice(2), await loadConfig(), {
    out: line => process.stdout.write(`${line}\n`),
    err: line => process.stderr.write(`${line}\n`),
  })
} catch (error) {
  tellStartProblem(error)
}
