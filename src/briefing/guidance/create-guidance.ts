import { answerDocument, getOwnDocument, listOwnDocuments } from './answer-document.ts'
import { askOpinions } from './ask-opinions.ts'
import { exportOpinions, exportPlans } from './export-guidance.ts'
import type { GuidanceDeps } from './guidance-deps.ts'
import { getDocument, listDocuments } from './list-documents.ts'
import { forgetProgramme, listProgrammes, pillarWords, writeProgramme } from './manage-programmes.ts'
import { readOwnPlan, readPlans } from './read-plans.ts'
import { registerOwnPlan, registerPlan, setPlanWindow } from './register-plan.ts'
import { handleOpinion } from './settle-opinion.ts'
import { addDocument, changeDocument } from './write-document.ts'

/** Gathers what can be done about documents, programmes and yearly plans. */
export const createGuidance = (deps: GuidanceDeps) => ({
  listDocuments: listDocuments(deps),
  getDocument: getDocument(deps),
  addDocument: addDocument(deps),
  changeDocument: changeDocument(deps),
  askOpinions: askOpinions(deps),
  listOwnDocuments: listOwnDocuments(deps),
  getOwnDocument: getOwnDocument(deps),
  answerDocument: answerDocument(deps),
  handleOpinion: handleOpinion(deps),
  exportOpinions: exportOpinions(deps),

  listProgrammes: listProgrammes(deps),
  writeProgramme: writeProgramme(deps),
  forgetProgramme: forgetProgramme(deps),
  pillarWords: pillarWords(deps),

  readPlans: readPlans(deps),
  readOwnPlan: readOwnPlan(deps),
  registerPlan: registerPlan(deps),
  registerOwnPlan: registerOwnPlan(deps),
  setPlanWindow: setPlanWindow(deps),
  exportPlans: exportPlans(deps),
})
