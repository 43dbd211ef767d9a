import type { Briefing } from '../../briefing/index.ts'

/** What the pages and the API ask about documents and what branches say of them. */
export type DocumentUses = Pick<
  Briefing,
  | 'listDocuments'
  | 'getDocument'
  | 'addDocument'
  | 'changeDocument'
  | 'askOpinions'
  | 'handleOpinion'
  | 'exportOpinions'
  | 'pillarWords'
>

/** What the pages and the API ask about yearly plans and programmes. */
export type PlanUses = Pick<
  Briefing,
  | 'listProgrammes'
  | 'writeProgramme'
  | 'forgetProgramme'
  | 'readPlans'
  | 'readOwnPlan'
  | 'registerPlan'
  | 'setPlanWindow'
  | 'exportPlans'
>
