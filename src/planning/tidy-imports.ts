import { DAY, plus } from '../kernel/time.ts'
import { dropOldImports } from './import-store.ts'
import type { SheetDeps } from './sheet-deps.ts'

const IMPORT_LIFE_MS = 7 * DAY

/** Forgets sheets that were sent in more than seven days ago. Idempotent; their Posts stay. */
export const tidyImports =
  ({ db, clock }: Pick<SheetDeps, 'db' | 'clock'>) =>
  (): Promise<void> =>
    dropOldImports(db, plus(clock.now(), -IMPORT_LIFE_MS))
