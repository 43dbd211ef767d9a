import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { type PostId, postId } from '../kernel/ids.ts'
import { isoDate } from '../kernel/local-date.ts'
import type { Actor } from '../organisation/access.ts'
import { firstPublishPage } from '../organisation/page-store.ts'
import type { PostState } from '../publishing/post.ts'
import { changePost, insertPost, lockPostOfOrigin } from '../publishing/post-store.ts'
import { keepRevision } from '../publishing/revision/revision-store.ts'
import type { OccasionDeps } from './deps.ts'
import type { OccasionDate } from './occasion.ts'
import type { WantedPost } from './occasion-plan.ts'
import { savePlan } from './occasion-store.ts'

type Deps = Pick<OccasionDeps, 'clock' | 'ids'>

/**
 * Writes an occasion's draft inside the caller's transaction, on the Page that was connected first. One that was
 * drafted before is taken up again and not written anew.
 * @throws {NO_PAGE_FOR_POSTS} when no Page is connected for Posts
 */
export async function writeOccasionDraft(
  { clock, ids }: Deps,
  trx: Transaction<Schema>,
  actor: Actor,
  date: OccasionDate,
  wanted: WantedPost,
): Promise<PostId> {
  const page = await firstPublishPage(trx)
  if (page === undefined) throw new AppError('NO_PAGE_FOR_POSTS')
  const id = postId(ids.newId())
  const now = clock.now()
  const originKey = `occasion:${date.occasion.id}:${date.year}`
  const isNew = await insertPost(trx, {
    ...wanted,
    ...{ id, originKey, pageId: page.id, state: 'draft', createdBy: actor.id },
    ...{ link: null, firstComment: null, pillar: null, createdAt: now, updatedAt: now },
  })
  if (isNew) await keepRevision(trx, id, { actor, action: 'occasion.drafted' }, now)
  const known = isNew ? undefined : await lockPostOfOrigin(trx, originKey)
  const noted = known ? { postId: known.id, postVersion: null } : { postId: id, postVersion: 1 }
  await savePlan(trx, date, { ...noted, date: isoDate(date.date), updatedAt: now })
  return noted.postId
}

interface DraftChange {
  readonly actor: Actor
  /** The audit's verb. */
  readonly action: string
  readonly values: Partial<WantedPost> & { readonly state?: PostState }
}

/** Changes an occasion's draft inside the caller's transaction and keeps what it was; gives its new version. */
export async function changeOccasionDraft(
  { clock }: Pick<Deps, 'clock'>,
  trx: Transaction<Schema>,
  id: PostId,
  { actor, action, values }: DraftChange,
): Promise<number> {
  const now = clock.now()
  const { version } = await changePost(trx, id, { ...values, updatedAt: now })
  await keepRevision(trx, id, { actor, action }, now)
  return version
}
