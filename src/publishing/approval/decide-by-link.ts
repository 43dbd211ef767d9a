import { AppError } from '../../kernel/errors.ts'
import type { PublishingDeps } from '../deps.ts'
import type { ReturnReason } from './approval.ts'
import { approvePost } from './approve-post.ts'
import { readDecision } from './read-decision.ts'
import { returnPost } from './return-post.ts'

/** What somebody decided on the page of a link, about the version it showed. */
export type LinkDecision = { readonly version: number } & (
  | { readonly decision: 'approve' }
  | { readonly decision: 'return'; readonly reason: string; readonly reasonCode?: ReturnReason }
)

/**
 * Decides about a Post as the person whose link it is. A second tap, or one after the Post was decided, changes
 * nothing and is no error.
 * @throws {NOT_FOUND} {TOO_MANY_TRIES} as when the link is read
 * @throws {DECISION_LINK_DEAD} when it has expired or its person may not decide any more
 * @throws {STALE_VERSION} when the text was changed since the page showed it
 * @throws {INVALID_INPUT} when a Post is returned without a reason
 */
export const decideByLink =
  (deps: PublishingDeps) =>
  async (token: string, address: string, made: LinkDecision): Promise<void> => {
    const { standing, post, person } = await readDecision(deps)(token, address)
    if (standing === 'decided') return
    if (standing !== 'open') throw new AppError('DECISION_LINK_DEAD')
    const seen = { version: made.version, via: 'link' } as const
    if (made.decision === 'approve') return approvePost(deps)(person, post.id, seen)
    const { reason, reasonCode } = made
    return returnPost(deps)(person, post.id, { ...seen, reason, reasonCode })
  }
