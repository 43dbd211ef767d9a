import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { personId } from '../../kernel/ids.ts'
import { type Actor, may } from '../../organisation/access.ts'
import { actorOfPerson } from '../../organisation/person.ts'
import { findPerson } from '../../organisation/person-store.ts'
import { hashToken } from '../../organisation/token-hash.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { findDetails } from '../post-detail-store.ts'
import { findPost } from '../post-store.ts'
import { type PostView, viewPosts } from '../post-view.ts'
import { type ApprovalObjection, objectionToApproval } from './approval.ts'
import { findApprovalRules } from './approval-store.ts'
import { type LinkStanding, standingOf } from './decision-link.ts'
import { decisionsOf, findDecisionLink } from './decision-store.ts'

/** What a link leads to. */
export interface DecisionView {
  readonly standing: LinkStanding
  readonly post: PostView
  /** The text was changed or returned after the link was made. */
  readonly isChanged: boolean
  /** Whose link it is, with today's role. */
  readonly person: Actor
  /** Who wrote the Post; null when it was not a person. */
  readonly writerName: string | null
}

type Deps = Pick<PublishingDeps, 'db' | 'clock' | 'countUnknownLink'>

/**
 * Shows what a link to decide by leads to; decides nothing, for mail scanners open links too.
 * @throws {NOT_FOUND} when there is no such link
 * @throws {TOO_MANY_TRIES} when this address tried too many of those
 */
export const readDecision =
  (deps: Deps) =>
  async (token: string, address: string): Promise<DecisionView> => {
    const { db } = deps
    const link = await findDecisionLink(db, hashToken(token))
    const row = link && (await findPost(db, link.postId))
    const person = link && (await findPerson(db, link.personId))
    if (!link || !row || !person) return refuseUnknown(deps, address)
    const actor = actorOfPerson(person)
    const [post] = viewPosts([row], await findDetails(db, [row.id]), actor)
    if (post === undefined) return refuseUnknown(deps, address)
    const objection = await objectionOf(db, row, person.id)
    return {
      standing: standingOf(link, { state: row.state, objection }, deps.clock.now()),
      post,
      isChanged: link.version < row.approvalsFromVersion,
      person: actor,
      writerName: (await findPerson(db, personId(row.createdBy)))?.name ?? null,
    }
  }

async function refuseUnknown({ countUnknownLink }: Deps, address: string): Promise<never> {
  await countUnknownLink(address)
  throw new AppError('NOT_FOUND')
}

/** Tells why a person may not approve a Post; `gone` when they may approve nothing at all. */
export async function objectionOf(
  db: Kysely<Schema>,
  post: PostRow,
  id: PersonId,
): Promise<ApprovalObjection | 'gone' | null> {
  const person = await findPerson(db, id)
  const isGone = person === undefined || person.disabledAt !== null
  if (isGone || !may(actorOfPerson(person), 'posts.approve')) return 'gone'
  const rule = (await findApprovalRules(db))[post.kind]
  return objectionToApproval(rule, post, await decisionsOf(db, post.id), person)
}
