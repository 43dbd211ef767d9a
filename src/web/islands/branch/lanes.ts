import type { Step } from './lane.ts'
import { read } from './local-store.ts'
import type { Seat } from './rows.ts'
import { sendNextPhoto } from './send-photos.ts'
import { sendNextWords } from './send-words.ts'

interface NamedStep {
  /** One context on this phone at a time does the work of a name. */
  readonly name: string
  readonly step: Step
}

/** The lanes on which a branch's things leave the phone: words, which are short, never wait behind the bytes of photos. */
export const lanesOf = (unitId: string): readonly NamedStep[] => [
  { name: `words ${unitId}`, step: stepOf(unitId, sendNextWords) },
  { name: `photos ${unitId}`, step: stepOf(unitId, sendNextPhoto) },
]

/** Looks the link up every time: it may have been found dead, or been replaced, meanwhile. */
const stepOf =
  (unitId: string, send: (seat: Seat) => Promise<boolean>): Step =>
  async () => {
    const seat = await read('seats', unitId)
    return seat !== undefined && !seat.isDead && send(seat)
  }
