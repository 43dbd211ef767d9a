import type { Database } from '../../database/connection.ts'
import type { DifficultyId } from '../../kernel/ids.ts'

/** Lets a difficulty have been raised at an instant, as no person can: earlier meetings of the demo knew of it. */
export async function backdateDifficulty(
  db: Database['db'],
  id: DifficultyId,
  raisedAt: Date,
): Promise<void> {
  await db.updateTable('difficulties').set({ raisedAt }).where('id', '=', id).execute()
}
