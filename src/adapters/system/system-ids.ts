import { randomBytes, randomFillSync } from 'node:crypto'
import type { Clock, Ids } from '../../ports/clock.ts'

const COUNTER_BITS = 12
const LAST_COUNT = 2 ** COUNTER_BITS - 1

/**
 * Makes UUIDs of version 7 that rise strictly within one process, also when the clock is set back.
 * @see RFC 9562, section 5.7 and section 6.2 method 1 (counter in `rand_a`)
 */
export const createSystemIds = (clock: Clock): Ids => {
  let lastMs = 0
  let count = 0

  const step = () => {
    const nowMs = clock.now().getTime()
    if (nowMs > lastMs || count === LAST_COUNT) {
      lastMs = Math.max(nowMs, lastMs + 1)
      count = 0
    } else {
      count++
    }
  }

  const newId = () => {
    step()
    const bytes = Buffer.alloc(16)
    bytes.writeUIntBE(lastMs, 0, 6)
    bytes.writeUInt16BE(0x7000 | count, 6)
    randomFillSync(bytes, 8)
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
    return hyphenate(bytes.toString('hex'))
  }

  return { newId, newToken: () => randomBytes(32).toString('base64url') }
}

const hyphenate = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
