import { z } from 'zod'
import { publicUrlOf } from '../config/public-url.ts'
import { unitId } from '../kernel/ids.ts'
import { defineCommand } from './command.ts'
import { CLI_ACTOR, openOrganisation } from './open-organisation.ts'

/** Makes a branch's link, which ends the one before, and prints its address. */
export const makeBranchLink = defineCommand({
  name: 'branch link',
  operands: ['branch_id'],
  options: z.object({ branch_id: z.string() }),
  run: async ({ branch_id: id }, { config, terminal }) => {
    await using open = await openOrganisation(config)
    const token = await open.organisation.rotateBranchLink(CLI_ACTOR, unitId(id))
    const path = `/b/${token.reveal()}`
    const publicUrl = publicUrlOf(config)
    terminal.out(publicUrl === null ? path : new URL(path, publicUrl).href)
    return true
  },
})
