import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { OccasionId } from '../kernel/ids.ts'
import type { Actor } from '../organisation/access.ts'
import type { OccasionDeps } from './deps.ts'
import { isUntouched } from './occasion-plan.ts'
import { deletePlans, lockPlans } from './occasion-store.ts'
import { changeOccasionDraft } from './write-occasion-draft.ts'

/**
 * Forgets what was noted down about an occasion that is no more, inside the caller's transaction: drafts nobody
 * touched are canceled, other Posts stay.
 */
export async function forgetOccasion(
  { clock }: Pick<OccasionDeps, 'clock'>,
  trx: Transaction<Schema>,
  actor: Actor,
  id: OccasionId,
): Promise<void> {
  const change = { actor, action: 'occasion.removed', values: { state: 'canceled' } } as const
  for (const plan of await lockPlans(trx, id))
    if (plan.post && isUntouched(plan)) await changeOccasionDraft({ clock }, trx, plan.post.id, change)
  await deletePlans(trx, id)
}
