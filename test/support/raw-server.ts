import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** One request as it came over the wire. */
interface RawRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type RawHandler = (request: RawRequest, response: ServerResponse) => unknown

export interface RawServer extends AsyncDisposable {
  readonly url: string
  readonly requests: readonly RawRequest[]
  /** Resolves when so many requests have come. */
  received(count: number): Promise<void>
}

/** Answers with a JSON body. */
export const sendJson = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Starts an HTTP server that answers as told and keeps what it was asked. */
export const startRawServer = async (handle: RawHandler): Promise<RawServer> => {
  const requests: RawRequest[] = []
  const waiting = new Set<() => void>()
  const server = createServer(async (incoming, response) => {
    const body = (await buffer(incoming)).toString('utf8')
    const { method = '', url = '', headers } = incoming
    const request = { method, url, headers, body }
    requests.push(request)
    for (const tell of waiting) tell()
    handle(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    received: count =>
      new Promise(resolve => {
        const tell = () => requests.length >= count && resolve()
        waiting.add(tell)
        tell()
      }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
