import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId } from '../kernel/ids.ts'
import { saveParkedApp, saveParkedPage } from './page-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
}

/** Keeps every process from calling the network for one Page before `until`. A longer park stays. */
export const parkPage =
  (deps: Deps) =>
  (id: PageId, until: Date, problem: string): Promise<void> =>
    saveParkedPage(deps.db, id, until, problem)

/** Keeps every process from calling the network for any Page before `until`. A longer park stays. */
export const parkApp =
  (deps: Deps) =>
  (until: Date, problem: string): Promise<void> =>
    saveParkedApp(deps.db, until, problem)
