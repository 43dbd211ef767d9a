import { z } from 'zod'
import { ROLES } from '../organisation/index.ts'
import { defineCommand } from './command.ts'
import { CLI_ACTOR, openOrganisation } from './open-organisation.ts'

/** Makes an API key and prints it. */
export const createApiKey = defineCommand({
  name: 'api-key create',
  options: z.object({ name: z.string(), role: z.enum(ROLES) }),
  run: async (wanted, { config, terminal }) => {
    await using open = await openOrganisation(config)
    const { key } = await open.organisation.createApiKey(CLI_ACTOR, wanted)
    terminal.out(key.reveal())
    return true
  },
})
