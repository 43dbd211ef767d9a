import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError, type FieldError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import type { Actor } from '../organisation/access.ts'
import { applyChange, type Change } from './change-post.ts'
import type { PostRow } from './delivery/claim-store.ts'
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
  const ids = decisions.map(({ postId }) => postId)
  const rows = new Map((await lockPosts(trx, ids)).map(row => [row.id, row]))
  const changes: { row: PostRow; change: Change }[] = []
  const fields: FieldError[] = []
  for (const [index, decision] of decisions.entries()) {
    const path = `decisions.${index}`
    const row = rows.get(decision.postId)
    if (row === undefined) fields.push({ path, code: 'POST_NOT_FOUND' })
    else if (ids.indexOf(row.id) < index) fields.push({ path, code: 'POST_TWICE' })
    else
      await decide(row, decision).then(
        change => changes.push({ row, change }),
        error => fields.push(...fieldsOf(error, path)),
      )
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
