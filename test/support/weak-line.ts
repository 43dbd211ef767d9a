import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** What a line between a phone and a house is like. */
export interface LineTraits {
  /** What it carries from the phone, over all connections together. */
  readonly bytesPerSecond: number
  /** How long everything is on its way, there and back alike; none unless given. */
  readonly latencyMs?: number
}

/** A line between a phone and a house, as thin and as unsteady as one likes. */
export interface WeakLine extends AsyncDisposable {
  readonly port: number
  /** Bytes that the phone has sent into it so far, headers and all that was in vain included. */
  sentBytes(): number
  /** Breaks every connection with all that is on its way, and lets none begin. */
  cut(): void
  mend(): void
  /** Lets the next request that begins so reach the house, and loses its answer. */
  loseAnswerOf(beginning: string): void
}

/** What it carries in this time leaves in one piece, so that a cut loses no more. */
const PIECE_MS = 100

/** Draws a line to wherever the house listens now. */
export async function drawLine(housePort: () => number, traits: LineTraits): Promise<WeakLine> {
  const { bytesPerSecond, latencyMs = 0 } = traits
  const pieceBytes = Math.ceil((bytesPerSecond * PIECE_MS) / 1_000)
  const takeTurn = createTurns(bytesPerSecond)
  const sockets = new Set<Socket>()
  let [sentBytes, isCut, losing] = [0, false, '']
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  const loseAnswer = (house: Socket) => {
    losing = ''
    house.removeAllListeners('data').once('data', drop)
  }
  const send = async (phone: Socket, house: Socket) => {
    for await (const read of phone) {
      if (losing !== '' && read.includes(losing)) loseAnswer(house)
      for (let at = 0; at < read.byteLength; at += pieceBytes) {
        const piece = read.subarray(at, at + pieceBytes)
        await takeTurn(piece.byteLength)
        if (phone.destroyed) return
        sentBytes += piece.byteLength
        setTimeout(() => house.write(piece), latencyMs)
      }
    }
  }
  const server = createServer(phone => {
    if (isCut) return void phone.destroy()
    const house = connect(housePort(), '127.0.0.1')
    endTogether(sockets, phone, house, latencyMs)
    house.on('data', piece => setTimeout(() => phone.write(piece), latencyMs))
    // A connection that broke is told of by its events.
    send(phone, house).catch(() => undefined)
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

/** Makes what waits until so many bytes were carried, after all that stood before them. */
function createTurns(bytesPerSecond: number): (bytes: number) => Promise<void> {
  let freeAtMs = 0
  return async bytes => {
    const nowMs = performance.now()
    freeAtMs = Math.max(nowMs, freeAtMs) + (bytes / bytesPerSecond) * 1_000
    await delay(freeAtMs - nowMs)
  }
}

/** However one end goes, the other must not wait for it. */
function endTogether(sockets: Set<Socket>, phone: Socket, house: Socket, latencyMs: number): void {
  for (const [socket, other] of [
    [phone, house],
    [house, phone],
  ] as const) {
    sockets.add(socket)
    socket.on('error', () => other.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      // What is on its way still arrives.
      setTimeout(() => other.destroy(), latencyMs)
    })
  }
}
