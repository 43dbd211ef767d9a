import { createHash } from 'node:crypto'

const TUS = { 'tus-resumable': '1.0.0' }
const PART = { ...TUS, 'content-type': 'application/offset+octet-stream' }

/** What a sender says of a photo; by default the truth. */
interface Said {
  readonly filename?: string
  readonly sha256?: string | null
  readonly takenAt?: string
  readonly lengthBytes?: number
}

export const sumOf = (bytes: Uint8Array, encoding: 'hex' | 'base64' = 'hex') =>
  createHash('sha256').update(bytes).digest(encoding)

/** Speaks tus to one branch's address, a request at a time, so that a test may do each of them wrong. */
export const tusSender = (house: string, path: string) => ({
  begin: (bytes: Uint8Array, said: Said = {}) =>
    fetch(new URL(path, house), { method: 'POST', headers: { ...TUS, ...announce(bytes, said) } }),
  beginWith: (bytes: Uint8Array<ArrayBuffer>) =>
    fetch(new URL(path, house), {
      method: 'POST',
      headers: { ...PART, ...announce(bytes, {}) },
      body: bytes,
    }),
  append: (address: string, offset: number, body: BodyInit, signal?: AbortSignal) =>
    fetch(new URL(address, house), {
      method: 'PATCH',
      headers: { ...PART, 'upload-offset': String(offset) },
      body,
      signal: signal ?? null,
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    }),
  ask: (address: string) => fetch(new URL(address, house), { method: 'HEAD', headers: TUS }),
  cancel: (address: string) => fetch(new URL(address, house), { method: 'DELETE', headers: TUS }),
  options: () => fetch(new URL(path, house), { method: 'OPTIONS' }),
})

function announce(bytes: Uint8Array, { lengthBytes = bytes.byteLength, ...said }: Said) {
  const told = { filename: 'IMG_1.jpg', filetype: 'image/jpeg', sha256: sumOf(bytes), ...said }
  const pairs = Object.entries(told).filter(([, value]) => value !== null)
  return {
    'upload-length': String(lengthBytes),
    'upload-metadata': pairs
      .map(([name, value]) => `${name} ${Buffer.from(String(value)).toString('base64')}`)
      .join(','),
  }
}
