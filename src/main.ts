import { loadConfig } from './config/load-config.ts'
import { startHouse } from './start-house.ts'
import { tellStartProblem } from './start-problem.ts'
import { untilStopped } from './until-stopped.ts'

try {
  await using house = await startHouse(await loadConfig())
  await untilStopped(house.log)
} catch (error) {
  tellStartProblem(error)
}
