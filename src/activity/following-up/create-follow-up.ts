import type { FollowUpDeps } from './follow-up-deps.ts'
import { getLadder, setLadder } from './manage-ladder.ts'
import { raiseSilences } from './raise-silence.ts'
import { getFollowUp, listFollowUps } from './read-follow-up.ts'
import { readDueReminder, remindBranches } from './remind-branches.ts'
import { readOwnSilence, tellSilence } from './tell-silence.ts'
import { writeContact } from './write-contact.ts'

/** Gathers what finds out why branches are silent, and what helps. */
export const createFollowUp = (deps: FollowUpDeps) => ({
  tellSilence: tellSilence(deps),
  readOwnSilence: readOwnSilence(deps),
  listFollowUps: listFollowUps(deps),
  getFollowUp: getFollowUp(deps),
  writeContact: writeContact(deps),
  getLadder: getLadder(deps),
  setLadder: setLadder(deps),
  remindBranches: remindBranches(deps),
  readDueReminder: readDueReminder(deps),
  raiseSilences: raiseSilences(deps),
})

export type FollowUp = ReturnType<typeof createFollowUp>
