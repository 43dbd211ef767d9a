import { composeAreas, composeNetwork } from '../../src/compose.ts'
import { openGround } from '../../src/compose-ground.ts'
import { readConfig } from '../../src/config/config.ts'
import { systemActor } from '../../src/organisation/access.ts'
import { silentLog } from './silent-log.ts'

const nothing = () => undefined

/** Makes an API key of an administrator in the installation that these variables describe, beside its processes. */
export async function makeHouseKey(variables: Readonly<Record<string, string>>): Promise<string> {
  const config = readConfig(variables)
  await using ground = await openGround(config, silentLog)
  const areas = await composeAreas(
    ground,
    composeNetwork(config, null),
    { ring: async () => nothing() },
    { postAccepted: nothing, attemptMade: nothing },
  )
  const { key } = await areas.organisation.createApiKey(systemActor('test'), {
    name: 'Kiểm thử',
    role: 'admin',
  })
  return key.reveal()
}
