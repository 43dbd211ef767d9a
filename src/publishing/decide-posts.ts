import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError, type FieldError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import type { Actor } from '../organisation/access.ts'
import { applyChange, type Change } from './change-post.ts'
import type { PostRow } from './claim-store.ts'
import type { PublishingDeps } from './deps.ts'
import { lockPosts } from './post-store.ts'

interface Decision {
  readonly postId: PostId
}

/**
 * Changes several Posts in one transaction, each as was decided about it. All rows are locked before the first deed
 * goes into the audit, for whoever writes there holds up everybody who waits for a row.
 * @throws {DECISIONS_REFUSED} with every decision that cannot be carried out; then none is
 */
export async function decidePosts<D extends Decision>(
  deps: Pick<PublishingDeps, 'ids' | 'clock'>,
  trx: Transaction<Schema>,
  actor: Actor,
  decisions: readonly D[],
  decide: (row: PostRow, decision: D) => Promise<Change>,
): Promise<readonly PostRow[]> {
  const rows = new Map(
    (
      await lockPosts(
        trx,
        decisions.map(({ postId }) => postId),
      )
    ).map(row => [row.id, row]),
  )
  const fields: FieldError[] = []
  const changes: { row: PostRow; change: Change }[] = []
  for (const [index, decision] of decisions.entries()) {
    const { postId: id } = decision
    try {
      const row = rows.get(id)
      if (row === undefined) throw new AppError('POST_NOT_FOUND')
      if (changes.some(made => made.row.id === id)) throw new AppError('STALE_VERSION')
      changes.push({ row, change: await decide(row, decision) })
    } catch (error) {
      fields.push(...fieldsOf(error, `decisions.${index}`))
    }
  }
  if (fields.length > 0) throw new AppError('DECISIONS_REFUSED', { fields })
  const changed: PostRow[] = []
  for (const { row, change } of changes) changed.push(await applyChange(deps, trx, actor, row, change))
  return changed
}

/** Tells what is wrong with one decision. @throws the error itself when it is not about the decision */
function fieldsOf(error: unknown, path: string): readonly FieldError[] {
  if (!(error instanceof AppError) || error.status >= 500) throw error
  const { code, values, fields } = error
  if (fields.length === 0) return [{ path, code, values }]
  return fields.map(field => ({ ...field, path: `${path}.${field.path}` }))
}
