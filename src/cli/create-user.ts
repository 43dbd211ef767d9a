import { z } from 'zod'
import { publicUrlOf } from '../config/public-url.ts'
import { ROLES } from '../organisation/index.ts'
import { defineCommand } from './command.ts'
import { CLI_ACTOR, openOrganisation } from './open-organisation.ts'

/** Adds a person and prints their first sign-in link. */
export const createUser = defineCommand({
  name: 'user create',
  options: z.object({ email: z.string(), name: z.string(), role: z.enum(ROLES) }),
  run: async (person, { config, terminal }) => {
    await using open = await openOrganisation(config)
    const { token } = await open.organisation.createPerson(CLI_ACTOR, person)
    const path = `/sign-in/${token.reveal()}`
    const publicUrl = publicUrlOf(config)
    terminal.out(publicUrl === null ? path : new URL(path, publicUrl).href)
    return true
  },
})
