import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line between a phone and a house, as thin and as unsteady as one likes. */
export interface WeakLine extends AsyncDisposable {
  readonly port: number
  /** Bytes that the phone has sent into it so far, headers and all that was in vain included. */
  sentBytes(): number
  /** Breaks every connection, and lets none begin. */
  cut(): void
  mend(): void
  /** Lets the next request that begins so reach the house, and loses its answer. */
  loseAnswerOf(beginning: string): void
}

/** Draws a line to wherever the house listens now. `bytesPerSecond` is what it carries from the phone. */
export async function drawLine(housePort: () => number, bytesPerSecond: number): Promise<WeakLine> {
  const sockets = new Set<Socket>()
  let [sentBytes, isCut, losing] = [0, false, '']
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer(phone => {
    if (isCut) return void phone.destroy()
    const house = connect(housePort(), '127.0.0.1')
    for (const [socket, other] of [
      [phone, house],
      [house, phone],
    ] as const) {
      sockets.add(socket)
      // However one end goes, the other must not wait for it.
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    phone.on('data', piece => {
      sentBytes += piece.byteLength
      if (losing !== '' && piece.includes(losing)) {
        losing = ''
        house.removeAllListeners('data').once('data', drop)
      }
      house.write(piece)
      phone.pause()
      setTimeout(() => phone.resume(), (piece.byteLength / bytesPerSecond) * 1_000)
    })
    house.on('data', piece => phone.write(piece))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    sentBytes: () => sentBytes,
    cut: () => {
      isCut = true
      drop()
    },
    mend: () => {
      isCut = false
    },
    loseAnswerOf: beginning => {
      losing = beginning
    },
    [Symbol.asyncDispose]: async () => {
      drop()
      server.close()
      await once(server, 'close')
    },
  }
}
