import type { PageId, UnitId } from '../../kernel/ids.ts'
import type { RemotePost } from '../../ports/network.ts'
import type { CountingDeps } from '../counting/deps.ts'
import type { FacebookLink } from './facebook-link.ts'
import type { Verdict } from './link-verdict.ts'
import { countedPages } from './pasted-link-store.ts'

/** What the network told of a link; `verdict` is why it does not count, null when nothing speaks against it. */
export interface Checked {
  readonly verdict: Extract<Verdict, 'other-page' | 'not-found' | 'removed' | 'unreadable'> | null
  /** As the Page shows it; null when it could not be looked at. */
  readonly post: RemotePost | null
  readonly pageId: PageId | null
}

const UNCHECKED: Checked = { verdict: null, post: null, pageId: null }

/** Looks at a link's post on the branch's own Page, where its token allows that. */
export async function checkLink(
  deps: CountingDeps,
  unitId: UnitId,
  link: Extract<FacebookLink, { kind: 'post' }>,
): Promise<Checked> {
  const pages = await countedPages(deps.db)
  const owning = pages.find(({ facebookPageId }) => facebookPageId === link.owner)
  if (owning !== undefined && owning.unitId !== unitId) return { ...UNCHECKED, verdict: 'other-page' }
  const own = owning ?? pages.find(page => page.unitId === unitId)
  if (own === undefined) return UNCHECKED
  const reach = await deps.pages.openPage(own.pageId)
  if (reach.reach !== 'open') return UNCHECKED
  // Counted, it would stand beside the same post as the Page shows it, and nobody could tell.
  if (!/^\d+$/.test(link.key)) return { ...UNCHECKED, verdict: 'unreadable' }
  // Of what hangs on a post the network tells nothing by itself.
  if (!/\/\d+$/.test(link.address)) return UNCHECKED
  const outcome = await deps.network.readPost(reach.page.access, `${own.facebookPageId}_${link.key}`)
  if (outcome.outcome !== 'accepted') {
    await deps.heedFailure(reach.page, outcome)
    return UNCHECKED
  }
  if (outcome.value?.isPublished) return { verdict: null, post: outcome.value, pageId: own.pageId }
  return { ...UNCHECKED, verdict: owning === undefined ? 'not-found' : 'removed' }
}
