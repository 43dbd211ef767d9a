import { createPinoLog } from '../adapters/system/pino-log.ts'
import { composeOrganisation } from '../compose.ts'
import { openGround } from '../compose-ground.ts'
import { composeNetwork } from '../compose-network.ts'
import type { Config } from '../config/config.ts'
import { type Actor, type Organisation, systemActor } from '../organisation/index.ts'
import type { Log } from '../ports/log.ts'

/** Who acts when somebody at the machine runs a command. */
export const CLI_ACTOR: Actor = systemActor('cli')

/** Makes the log of a command: what needs attention, on stderr, because stdout is the result's. */
export const createCliLog = (): Log => createPinoLog({ level: 'warn', destination: process.stderr })

interface OpenOrganisation extends AsyncDisposable {
  readonly organisation: Organisation
}

/**
 * Opens people, keys and units for one command, beside a server that runs or without one. It calls no network.
 * @throws what `openGround` throws
 */
export async function openOrganisation(config: Config): Promise<OpenOrganisation> {
  const ground = await openGround(config, createCliLog())
  // No command connects a Page, so nothing is called and there is nothing to resume.
  const organisation = composeOrganisation(ground, composeNetwork(config, null), async () => undefined)
  return { organisation, [Symbol.asyncDispose]: () => ground[Symbol.asyncDispose]() }
}
