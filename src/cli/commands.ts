import type { Command } from './command.ts'
import { createApiKey } from './create-api-key.ts'
import { createUser } from './create-user.ts'
import { doctor } from './doctor.ts'
import { importBranches } from './import-branches.ts'
import { makeBranchLink } from './make-branch-link.ts'
import { writeReport } from './write-report.ts'

/** Every command there is. */
export const COMMANDS: readonly Command[] = [
  createUser,
  createApiKey,
  importBranches,
  makeBranchLink,
  writeReport,
  doctor,
]
