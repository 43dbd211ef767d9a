import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId } from '../kernel/ids.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Network } from '../ports/network.ts'
import type { Passwords } from '../ports/passwords.ts'
import type { SecondFactor } from '../ports/second-factor.ts'
import type { Sheets } from '../ports/sheets.ts'
import { changePassword } from './change-password.ts'
import { changePerson } from './change-person.ts'
import { changeHolder, getHolder } from './change-seat.ts'
import { checkAuditChain } from './check-audit-chain.ts'
import { connectPage } from './connect-page.ts'
import { createPerson, makeSignInLink } from './create-person.ts'
import { dissolveUnit } from './dissolve-unit.ts'
import { importBranches, previewBranches } from './import-branches.ts'
import { countTakedownAsk, countUnknownLink } from './limit-tries.ts'
import { listAudit } from './list-audit.ts'
import { getPage, listPages } from './list-pages.ts'
import { getOwnPerson, hasPeople, listPeople } from './list-people.ts'
import { getUnit, listUnits } from './list-units.ts'
import { makeHandover, makeOwnHandover } from './make-handover.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './manage-api-keys.ts'
import {
  getCalendarLink,
  makeCalendarLink,
  recogniseCalendarLink,
  removeCalendarLink,
} from './manage-calendar-link.ts'
import { endSession, listSessions } from './manage-sessions.ts'
import { changeUnit, createUnit } from './manage-units.ts'
import { markDeadToken } from './mark-dead-token.ts'
import { mergeUnits } from './merge-units.ts'
import { openBranchLink } from './open-branch-link.ts'
import { openPage } from './open-page.ts'
import { parkApp, parkPage } from './park-page.ts'
import { listBranchLinks, readBranchLinks } from './read-branch-links.ts'
import { readOwnEnding } from './read-own-ending.ts'
import { readUnitStory } from './read-unit-story.ts'
import { recogniseKey, recogniseSession } from './recognise.ts'
import { claimAnswer, keepAnswer, releaseAnswer } from './remember-answer.ts'
import { renameUnit } from './rename-unit.ts'
import { revokeBranchLink } from './revoke-branch-link.ts'
import { rotateBranchLink } from './rotate-branch-link.ts'
import type { Seal } from './seal.ts'
import { setAliases } from './set-aliases.ts'
import { getLevelLabels, setLevelLabels } from './set-level-labels.ts'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './set-second-factor.ts'
import { ownerOfLink, signInByLink } from './sign-in-by-link.ts'
import { signInByPassword } from './sign-in-by-password.ts'
import { splitUnit } from './split-unit.ts'
import { openHandover, takeOverSeat } from './take-over-seat.ts'
import { tidyOrganisation } from './tidy-organisation.ts'
import { transferUnit } from './transfer-unit.ts'
import { undoUnitChange } from './undo-unit-change.ts'

export {
  type Action,
  type Actor,
  authorize,
  LEAST_ROLE,
  may,
  ROLES,
  type Role,
  systemActor,
} from './access.ts'
export type { ApiKey } from './api-key-store.ts'
export type { AuditEntry } from './audit.ts'
export type { Choice } from './branch-decision.ts'
export type { Seat } from './branch-link.ts'
export type { Candidate } from './branch-match.ts'
export { checkAuditChain } from './check-audit-chain.ts'
export type { FreshLink } from './create-person.ts'
export type { ImportedBranch } from './import-branches.ts'
export type { ListedUnit } from './list-units.ts'
export type { FreshHandover } from './make-handover.ts'
export type { Goer } from './merge-units.ts'
export { judgeToken, type Page } from './page.ts'
export type { Person } from './person.ts'
export type { BranchLink, BranchLinkFacts } from './read-branch-links.ts'
export type { UnitEnding } from './read-own-ending.ts'
export type { StoryStep, UnitStory } from './read-unit-story.ts'
export type { AnswerClaim, RepeatableRequest } from './remember-answer.ts'
export type { Session } from './session-store.ts'
export type { SignedIn, Visit } from './start-session.ts'
export type { OfferedSeat } from './take-over-seat.ts'
export { UNDOABLE } from './undo-unit-change.ts'
export { BRANCH_LEVEL, type Unit, type UnitFields } from './unit.ts'

interface OrganisationDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly network: Network
  readonly seal: Seal
  readonly passwords: Passwords
  readonly secondFactor: SecondFactor
  readonly sheets: Pick<Sheets, 'read'>
  /** Where days begin and end. */
  readonly timeZone: string
  /** Rings for everything that waits for a Page's token. */
  readonly resumePage: (id: PageId) => Promise<void>
}

export type Organisation = ReturnType<typeof createOrganisation>

/** Gathers what can be done with people, keys, units, Pages and the audit. */
export const createOrganisation = (deps: OrganisationDeps) => ({
  connectPage: connectPage(deps),
  getPage: getPage(deps),
  listPages: listPages(deps),

  openPage: openPage(deps),
  parkPage: parkPage(deps),
  parkApp: parkApp(deps),
  markDeadToken: markDeadToken(deps),

  createPerson: createPerson(deps),
  makeSignInLink: makeSignInLink(deps),
  changePerson: changePerson(deps),
  listPeople: listPeople(deps),
  hasPeople: hasPeople(deps),

  getOwnPerson: getOwnPerson(deps),
  changePassword: changePassword(deps),
  beginSecondFactor: beginSecondFactor(deps),
  confirmSecondFactor: confirmSecondFactor(deps),
  removeSecondFactor: removeSecondFactor(deps),
  listSessions: listSessions(deps),
  endSession: endSession(deps),

  signInByLink: signInByLink(deps),
  ownerOfLink: ownerOfLink(deps),
  signInByPassword: signInByPassword(deps),
  recogniseSession: recogniseSession(deps),
  recogniseKey: recogniseKey(deps),

  countUnknownLink: countUnknownLink(deps),
  countTakedownAsk: countTakedownAsk(deps),
  openBranchLink: openBranchLink(deps),
  rotateBranchLink: rotateBranchLink(deps),
  revokeBranchLink: revokeBranchLink(deps),
  listBranchLinks: listBranchLinks(deps),
  readBranchLinks: readBranchLinks(deps),
  makeHandover: makeHandover(deps),
  makeOwnHandover: makeOwnHandover(deps),
  openHandover: openHandover(deps),
  takeOverSeat: takeOverSeat(deps),
  getHolder: getHolder(deps),
  changeHolder: changeHolder(deps),

  getCalendarLink: getCalendarLink(deps),
  makeCalendarLink: makeCalendarLink(deps),
  removeCalendarLink: removeCalendarLink(deps),
  recogniseCalendarLink: recogniseCalendarLink(deps),
  createApiKey: createApiKey(deps),
  listApiKeys: listApiKeys(deps),
  revokeApiKey: revokeApiKey(deps),

  createUnit: createUnit(deps),
  changeUnit: changeUnit(deps),
  renameUnit: renameUnit(deps),
  setAliases: setAliases(deps),
  mergeUnits: mergeUnits(deps),
  splitUnit: splitUnit(deps),
  transferUnit: transferUnit(deps),
  dissolveUnit: dissolveUnit(deps),
  undoUnitChange: undoUnitChange(deps),
  getLevelLabels: getLevelLabels(deps),
  setLevelLabels: setLevelLabels(deps),
  readUnitStory: readUnitStory(deps),
  readOwnEnding: readOwnEnding(deps),
  importBranches: importBranches(deps),
  previewBranches: previewBranches(deps),
  getUnit: getUnit(deps),
  listUnits: listUnits(deps),

  listAudit: listAudit(deps),
  checkAuditChain: checkAuditChain(deps),

  claimAnswer: claimAnswer(deps),
  keepAnswer: keepAnswer(deps),
  releaseAnswer: releaseAnswer(deps),
  tidyOrganisation: tidyOrganisation(deps),
})
