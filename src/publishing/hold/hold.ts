import type { HoldId } from '../../kernel/ids.ts'
import type { HoldRow } from './hold-store.ts'

/** Somebody stopped every Post at once; only urgent ones and exceptions go out. */
export interface Hold {
  readonly id: HoldId
  readonly reason: string
  /** Ids of Posts, Pages and columns that go out all the same. */
  readonly except: readonly string[]
  readonly beganAt: Date
  /** The name of who began it. */
  readonly beganBy: string
}

/** Shows a hold's row. */
export const viewHold = ({ id, reason, exceptions, beganAt, beganByName }: HoldRow): Hold => ({
  id,
  reason,
  except: exceptions,
  beganAt,
  beganBy: beganByName,
})
