import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { PostId } from '../../kernel/ids.ts'
import { isPostOnHold } from './hold-store.ts'

/** Lets nobody press a Post through a hold. @throws {HOLD_ACTIVE} */
export async function requireNoHold(db: Kysely<Schema>, id: PostId): Promise<void> {
  if (await isPostOnHold(db, id)) throw new AppError('HOLD_ACTIVE')
}
