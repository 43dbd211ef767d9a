import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A letter as a mail server got it: whole, with its heads. */
export interface ReceivedMail {
  readonly to: readonly string[]
  readonly source: string
}

/** What the server does with a letter once it has all of it. */
export type MailVerdict =
  | 'take'
  | 'take-and-hang-up'
  | 'hang'
  | { readonly code: number; readonly text: string }

/** Starts a real mail server without TLS on a free port; `judge` decides each letter. */
export async function startMailServer(
  judge: (mail: ReceivedMail) => MailVerdict = () => 'take',
  options: SMTPServerOptions = {},
) {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    logger: false,
    onData: async (stream, session, callback) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(Buffer.from(chunk))
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const mail = { to, source: Buffer.concat(chunks).toString('utf8') }
      const verdict = judge(mail)
      if (typeof verdict === 'object')
        return callback(Object.assign(new Error(verdict.text), { responseCode: verdict.code }))
      received.push(mail)
      if (verdict === 'take') return callback(null, 'Taken over')
      if (verdict === 'take-and-hang-up') for (const { _socket } of connectionsOf(server)) _socket.destroy()
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    port,
    url: `smtp://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const { _socket } of connectionsOf(server)) _socket.destroy()
      await new Promise<void>(resolve => server.close(resolve))
    },
  }
}

interface Connection {
  readonly _socket: { destroy(): void }
}

const connectionsOf = (server: SMTPServer): Connection[] => [
  ...(server as unknown as { connections: Set<Connection> }).connections,
]
