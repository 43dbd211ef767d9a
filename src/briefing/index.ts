import type { BriefingDeps } from './deps.ts'

export type { BriefingDeps } from './deps.ts'

/** Gathers what the month's meeting needs. */
export const createBriefing = (_deps: BriefingDeps) => ({})

export type Briefing = ReturnType<typeof createBriefing>
