import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId, PostId } from '../kernel/ids.ts'
import type { Actor } from '../organisation/access.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Images } from '../ports/images.ts'
import type { Log } from '../ports/log.ts'
import type { ObjectStore } from '../ports/object-store.ts'

/** Asks for work. A ring that gets lost is made up for by the sweep. */
interface IntakeBells {
  processPhoto(id: PhotoId): Promise<void>
}

/** What intake asks of publishing when a photo may not be shown any more, or looks different now. */
export interface PostsWithPhotos {
  /** Stops every Post on its way that shows one of the photos; answers those that are out. */
  withholdPhotos(actor: Actor, ids: readonly PhotoId[]): Promise<readonly PostId[]>
  /** Has every Post on its way that shows one of the photos put on the network anew. */
  restagePhotos(actor: Actor, ids: readonly PhotoId[]): Promise<void>
}

export interface IntakeDeps {
  readonly db: Kysely<Schema>
  readonly objectStore: ObjectStore
  readonly images: Images
  readonly clock: Clock
  readonly ids: Ids
  readonly bells: IntakeBells
  readonly posts: PostsWithPhotos
  readonly log: Log
}
