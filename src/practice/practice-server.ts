import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json, send } from './answers.ts'
import type { Calls } from './calls.ts'
import type { PracticeControl } from './control.ts'
import { answerControl } from './control-routes.ts'
import type { Faults } from './faults.ts'
import { serveGraph } from './graph-server.ts'
import type { PracticeApp } from './tokens.ts'
import type { Usage } from './usage.ts'
import { answerVisitor } from './visitor-routes.ts'
import type { World } from './world.ts'

interface Parts {
  readonly world: World
  readonly app: PracticeApp
  readonly faults: Faults
  readonly calls: Calls
  readonly usage: Usage
  readonly control: PracticeControl
}

interface ServerOptions {
  readonly hasControlRoutes: boolean
  readonly publicUrl: string | null
  readonly timeZone: string
}

/** The one HTTP server: Graph under `/v26.0/…`, the switches under `/practice/…`, the Page for people elsewhere. */
export class PracticeServer {
  readonly #parts: Parts
  readonly #options: ServerOptions
  readonly #closing = new AbortController()
  readonly #server = createServer((incoming, response) => this.#serve(incoming, response))
  #baseUrl = ''

  constructor(parts: Parts, options: ServerOptions) {
    this.#parts = parts
    this.#options = options
  }

  async listen(port: number, host: string): Promise<string> {
    this.#server.listen(port, host)
    await once(this.#server, 'listening')
    const address = this.#server.address()
    const takenPort = typeof address === 'object' && address !== null ? address.port : port
    this.#baseUrl = `http://${host.includes(':') ? `[${host}]` : host}:${takenPort}`
    return this.#baseUrl
  }

  async close(): Promise<void> {
    this.#closing.abort()
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  get #visitorUrl(): string {
    return this.#options.publicUrl ?? this.#baseUrl
  }

  #serve(incoming: IncomingMessage, response: ServerResponse): void {
    this.#answer(incoming, response).catch((error: unknown) => {
      if (this.#closing.signal.aborted || response.headersSent) return response.destroy()
      send(response, json(500, { error: { message: String(error), type: 'PracticeDefect', code: 1 } }))
    })
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://practice.invalid')
    const path = url.pathname
    if (/^\/v\d+\.\d+\//.test(path)) return this.#serveGraph(incoming, response)
    const command = /^\/practice\/([a-z-]+)$/.exec(path)?.[1]
    if (command !== undefined && this.#options.hasControlRoutes) {
      return send(response, await answerControl(this.#parts.control, command, incoming))
    }
    const { timeZone } = this.#options
    send(response, answerVisitor({ world: this.#parts.world, timeZone }, incoming.method ?? 'GET', url))
  }

  #serveGraph(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const closing = this.#closing.signal
    return serveGraph({ ...this.#parts, baseUrl: () => this.#visitorUrl, closing }, incoming, response)
  }
}
