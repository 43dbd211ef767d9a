import { createHmac } from 'node:crypto'
import { createPracticeFacebook, type PracticeOptions } from '../../src/practice/practice-facebook.ts'

export const APP_ID = '900000000000001'
export const APP_SECRET = 'practice-secret'
export const PAGE_ID = '110000000000001'

/** A practice Facebook with one Page that listens, a client of its API, and a clock that stands still. */
export async function startPractice(options: Partial<PracticeOptions> = {}) {
  const practice = createPracticeFacebook({
    now: () => new Date('2026-11-23T12:30:00Z'),
    appId: APP_ID,
    appSecret: APP_SECRET,
    ...options,
  })
  const url = await practice.listen(0, '127.0.0.1')
  const { control } = practice
  if (control.pages().length === 0) control.addPage({ id: PAGE_ID, name: 'Đoàn xã An Phú' })
  const token = control.issueToken({ kind: 'page', pageIds: [PAGE_ID] })
  return { url, control, token, graph: graphClient(url, token), [Symbol.asyncDispose]: practice.close }
}

export interface GraphAnswer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what the tests look at
  readonly body: any
}

/** Calls the API as our adapter does: Bearer token, proof, JSON or multipart body. */
export function graphClient(url: string, token: string, version = 'v26.0') {
  const proof = createHmac('sha256', APP_SECRET).update(token).digest('hex')
  const call = async (method: string, path: string, body?: object | FormData): Promise<GraphAnswer> => {
    const address = new URL(`${url}/${version}${path}`)
    address.searchParams.set('appsecret_proof', proof)
    const isForm = body instanceof FormData
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: object | FormData) => call('POST', path, body),
    delete: (path: string) => call('DELETE', path),
    uploadPhoto: (bytes: Uint8Array = tinyJpeg(), more: Record<string, string> = { published: 'false' }) =>
      call('POST', `/${PAGE_ID}/photos`, photoForm(bytes, more)),
  }
}

function photoForm(bytes: Uint8Array, more: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  form.set('source', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'ảnh.jpg')
  return form
}

let shade = 0

/** Bytes that begin and end as a JPEG does, each time different ones. */
export function tinyJpeg(sizeBytes = 64): Uint8Array {
  shade += 1
  const bytes = Buffer.alloc(sizeBytes)
  bytes.write('ffd8ffe0', 0, 'hex')
  bytes.writeUInt32BE(shade, 8)
  bytes.write('ffd9', sizeBytes - 2, 'hex')
  return new Uint8Array(bytes)
}
