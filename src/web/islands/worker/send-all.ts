import { alone } from '../branch/lane.ts'
import { lanesOf } from '../branch/lanes.ts'
import { readAll } from '../branch/local-store.ts'

/**
 * Sends what every branch has on this phone. Fails when something stands in the way: then the browser calls again
 * later.
 */
export async function sendAll(): Promise<void> {
  for (const { unitId } of await readAll('seats')) {
    for (const { name, step } of lanesOf(unitId)) {
      await alone(name, async () => {
        while (await step());
      })
    }
  }
}
