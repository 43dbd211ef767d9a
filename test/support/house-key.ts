import { composeAreas, type House } from '../../src/compose.ts'
import { openGround } from '../../src/compose-ground.ts'
import { composeNetwork } from '../../src/compose-network.ts'
import { readConfig } from '../../src/config/config.ts'
import type { UnitId } from '../../src/kernel/ids.ts'
import { systemActor } from '../../src/organisation/access.ts'
import { silentLog } from './silent-log.ts'

const nothing = () => undefined
const ACTOR = systemActor('test')

type Variables = Readonly<Record<string, string>>

/** Makes an API key of an administrator in the installation that these variables describe, beside its processes. */
export const makeHouseKey = (variables: Variables): Promise<string> =>
  beside(variables, async ({ organisation }) => {
    const { key } = await organisation.createApiKey(ACTOR, { name: 'Kiểm thử', role: 'admin' })
    return key.reveal()
  })

/** Makes a branch in the installation that these variables describe. */
export const makeBranch = (variables: Variables, name: string): Promise<UnitId> =>
  beside(variables, async ({ organisation }) => {
    const { id } = await organisation.createUnit(ACTOR, { name, level: 'commune' })
    return id
  })

/** Gives a branch a new link, which kills the one it had, and tells its address from `/`. */
export const makeBranchLink = (variables: Variables, branch: UnitId): Promise<string> =>
  beside(
    variables,
    async ({ organisation }) => `/b/${(await organisation.rotateBranchLink(ACTOR, branch)).reveal()}`,
  )

async function beside<Result>(variables: Variables, use: (areas: House) => Promise<Result>): Promise<Result> {
  const config = readConfig(variables)
  await using ground = await openGround(config, silentLog)
  const areas = await composeAreas(
    ground,
    composeNetwork(config, null),
    { ring: async () => nothing() },
    { postAccepted: nothing, attemptMade: nothing },
  )
  return await use(areas)
}
