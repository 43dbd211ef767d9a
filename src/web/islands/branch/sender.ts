import { onChange } from './changes.ts'
import { startLane } from './lane.ts'
import { lanesOf } from './lanes.ts'
import type { TroubleKind } from './tus.ts'

/** Sends all that a branch has on this phone, for as long as the page lives. */
export interface Sender {
  /** Tries at once, whatever stood in the way. */
  hurry(): void
}

/** Begins to send; `tell` hears what stands in the way, and null when nothing does any more. */
export function startSender(unitId: string, tell: (trouble: TroubleKind | null) => void): Sender {
  const lanes = lanesOf(unitId).map(({ name, step }) =>
    startLane(name, step, trouble => tell(trouble?.kind ?? null)),
  )
  const hurry = (): void => {
    for (const lane of lanes) lane.hurry()
  }
  onChange(() => {
    for (const lane of lanes) lane.wake()
  })
  addEventListener('online', hurry)
  document.addEventListener('visibilitychange', hurry)
  return { hurry }
}
