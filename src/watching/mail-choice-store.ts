import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { MailChoice } from './notice-mail.ts'

type Db = Kysely<Schema>

/** Reads where a person's letters go, and which they want. */
export const findReader = (
  db: Db,
  id: PersonId,
): Promise<{ email: string; name: string; mails: MailChoice } | undefined> =>
  db.selectFrom('people').select(['email', 'name', 'mails']).where('id', '=', id).executeTakeFirst()

/** Writes down which letters a person wants. */
export async function saveMailChoice(db: Db, id: PersonId, mails: MailChoice): Promise<void> {
  await db.updateTable('people').set({ mails }).where('id', '=', id).execute()
}
