import type { TakedownId } from '../../kernel/ids.ts'

/** Names the notice about a request that nobody decided yet. */
export const askedKey = (id: TakedownId): string => `takedown-asked:${id}`
