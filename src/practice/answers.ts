import type { ServerResponse } from 'node:http'

/** A complete HTTP answer. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** Makes a JSON answer. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  contentType: 'application/json; charset=UTF-8',
  body: JSON.stringify(body),
  headers,
})

/** Sends an answer whole. */
export function send(response: ServerResponse, { status, contentType, body, headers = {} }: Answer): void {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(body)
}

/** Sends the first half of an answer that promised all of it, then destroys the connection. */
export function sendCut(response: ServerResponse, answer: Answer): void {
  const whole = Buffer.from(answer.body)
  response.writeHead(answer.status, {
    'content-type': answer.contentType,
    'content-length': whole.length,
    ...answer.headers,
  })
  response.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => response.socket?.destroy())
}

/** Resets the connection as if a cable had been pulled: the caller sees ECONNRESET. */
export function sendReset(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}
