import { setTimeout as delay } from 'node:timers/promises'
import { SECOND } from '../kernel/time.ts'
import type { Log } from '../ports/log.ts'
import { type Cluster, openCluster } from './embedded/cluster.ts'
import { leaveSeat, type Seat } from './embedded/seat.ts'
import { sitDown } from './embedded/sit-down.ts'

interface EmbeddedPostgresOptions {
  readonly dataDir: string
  readonly log: Log
  /** False only for tests: faster, and lost with the machine's power. */
  readonly isDurable?: boolean
  readonly signal?: AbortSignal
}

const COME_BACK_MS = 5 * SECOND

/**
 * Gives the PostgreSQL in `dataDir`: uses the server that runs, whoever started it and whether or not that
 * process still lives, or starts one. Any number of processes may do this at once; the last to leave stops it.
 * @throws {DATABASE_WONT_START} {DATABASE_FULL} {DATABASE_UNAVAILABLE}
 */
export async function openEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, isDurable = true, signal = new AbortController().signal } = options
  const cluster = await openCluster(dataDir)
  return new EmbeddedPostgres(cluster, await sitDown(cluster, isDurable, signal), isDurable, log)
}

/** A running embedded server with this process's seat at it. Starts the server again when it dies under us. */
export class EmbeddedPostgres implements AsyncDisposable {
  readonly url: string
  readonly #cluster: Cluster
  readonly #isDurable: boolean
  readonly #log: Log
  readonly #leaving = new AbortController()
  #seat: Seat
  #comingBack: Promise<void> = Promise.resolve()

  constructor(cluster: Cluster, seat: Seat, isDurable: boolean, log: Log) {
    this.url = seat.url
    this.#cluster = cluster
    this.#isDurable = isDurable
    this.#log = log
    this.#seat = seat
    this.#watch()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#leaving.signal.aborted) return
    this.#leaving.abort()
    await this.#comingBack
    await leaveSeat(this.#cluster, this.#seat)
  }

  #watch(): void {
    this.#seat.client.once('end', () => {
      if (!this.#leaving.signal.aborted) this.#comingBack = this.#comeBack()
    })
  }

  async #comeBack(): Promise<void> {
    const { signal } = this.#leaving
    while (!signal.aborted) {
      this.#log.warn(
        { port: this.#seat.port },
        'The embedded database is gone; looking for it or starting it',
      )
      try {
        this.#seat = await sitDown(this.#cluster, this.#isDurable, signal)
        if (this.#seat.url !== this.url)
          this.#log.error({}, 'The embedded database has moved to another port')
        return this.#watch()
      } catch (error) {
        this.#log.error({ error }, 'The embedded database does not come back')
        await delay(COME_BACK_MS, undefined, { signal }).catch(() => undefined)
      }
    }
  }
}
