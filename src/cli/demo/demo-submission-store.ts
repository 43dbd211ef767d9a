import type { Database } from '../../database/connection.ts'

/** Lists the phone's own ids of what was sent, so that no run of the demo sends it again. */
export async function knownClientIds(db: Database['db']): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('submissions').select('clientId').execute()
  return new Set(rows.map(({ clientId }) => clientId))
}
