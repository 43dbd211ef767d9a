import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId } from '../kernel/ids.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Images } from '../ports/images.ts'
import type { Log } from '../ports/log.ts'
import type { ObjectStore } from '../ports/object-store.ts'

/** Asks for work. A ring that gets lost is made up for by the sweep. */
interface IntakeBells {
  processPhoto(id: PhotoId): Promise<void>
}

export interface IntakeDeps {
  readonly db: Kysely<Schema>
  readonly objectStore: ObjectStore
  readonly images: Images
  readonly clock: Clock
  readonly ids: Ids
  readonly bells: IntakeBells
  readonly log: Log
}
