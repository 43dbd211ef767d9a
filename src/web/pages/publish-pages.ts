import type { Actor, Page } from '../../organisation/index.ts'
import type { PageUses } from '../officer-uses.ts'

type Uses = Pick<PageUses, 'listPages'>

/** More Pages than one organisation runs. */
const LIMIT = 500

/** Lists every Page by name. */
export const allPages = async (uses: Uses, actor: Actor): Promise<readonly Page[]> =>
  (await uses.listPages(actor, { limit: LIMIT })).items

/** Lists the Pages that Posts may go to, by name. */
export const publishPages = async (uses: Uses, actor: Actor): Promise<readonly Page[]> =>
  (await allPages(uses, actor)).filter(page => page.purpose === 'publish')
