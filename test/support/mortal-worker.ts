import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Schema } from '../../src/database/schema.ts'
import { plus } from '../../src/kernel/time.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Network } from '../../src/ports/network.ts'
import type { PublishingDeps } from '../../src/publishing/index.ts'

/** What befalls a worker at one of its effects: a query or a network call, counted from 1. */
export type Fate =
  /** The process dies right before the effect, or right after it, before the program hears of it. */
  | { readonly kind: 'die'; readonly atEffect: number; readonly when: 'before' | 'after' }
  /** The process stands still before the effect, as under SIGSTOP, and then goes on as if nothing had been. */
  | { readonly kind: 'freeze'; readonly atEffect: number; readonly forMs: number }

/** One worker process that may die or freeze between any two effects. */
export interface MortalWorker {
  readonly isDead: () => boolean
  /** Ends it here and now. */
  readonly die: () => void
  /** Puts this worker's fate between publishing and everything it touches. */
  readonly wrap: (deps: PublishingDeps) => PublishingDeps
}

class Died extends Error {
  override readonly name = 'Died'
}

const names = new Map<string, string>()

/** Names a query, so that a connection plans it once and not anew in each of the many sweeps of a story. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? `q${names.size}`
  names.set(sql, name)
  return name
}

type Gate = ReturnType<typeof createGate>

function createGate(clock: Clock, fates: readonly Fate[]) {
  let effects = 0
  let isDead = false
  let frozenUntil = clock.now()
  const isFrozen = () => frozenUntil > clock.now()
  const thaw = async () => {
    await clock.sleepUntil(frozenUntil)
    if (isDead) throw new Died()
  }
  /** Lets one effect happen as the fates will; `onFreeze` is what the world does to a process that stands still. */
  const pass = async <T>(effect: () => Promise<T>, onFreeze?: () => Promise<void>): Promise<T> => {
    const mine = ++effects
    const fate = fates.find(({ atEffect }) => atEffect === mine)
    if (fate?.kind === 'freeze') frozenUntil = plus(clock.now(), fate.forMs)
    if (fate?.kind === 'die' && fate.when === 'before') isDead = true
    if (isFrozen()) await onFreeze?.()
    await thaw()
    const result = await effect()
    if (fate?.kind === 'die') isDead = true
    if (isFrozen()) await onFreeze?.()
    await thaw()
    return result
  }
  const die = () => {
    isDead = true
  }
  return { pass, die, isDead: () => isDead }
}

/** Makes a worker with its fates; one that has none lives. */
export function createMortalWorker(pool: Pool, clock: Clock, fates: readonly Fate[]): MortalWorker {
  const gate = createGate(clock, fates)
  const wrap = (deps: PublishingDeps): PublishingDeps => ({
    ...deps,
    db: gatedDatabase(pool, gate),
    network: gatedNetwork(deps.network, gate),
  })
  return { isDead: gate.isDead, die: gate.die, wrap }
}

function gatedNetwork(network: Network, gate: Gate): Network {
  const gated = Object.entries(network).map(([name, call]) => [
    name,
    typeof call === 'function' ? (...input: unknown[]) => gate.pass(() => call(...input)) : call,
  ])
  return Object.fromEntries(gated)
}

function gatedDatabase(pool: Pool, gate: Gate): Kysely<Schema> {
  const gatedPool: PostgresPool = {
    options: pool.options,
    end: async () => {},
    connect: async () => gatedClient(pool, gate),
  }
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: gatedPool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/**
 * A connection that is taken only for a query or a transaction, because the pool is shared with the living. The
 * server ends the open transaction of a process that died or stands still in it: its next query fails.
 */
function gatedClient(pool: Pool, gate: Gate) {
  let transaction: PoolClient | null = null
  let isBroken = false
  const breakTransaction = async () => {
    const open = transaction
    if (!open) return
    transaction = null
    isBroken = true
    await open.query('rollback')
    open.release()
  }
  const send = async (sql: string, parameters: unknown[]) => {
    if (isBroken) throw new Error('the connection was terminated')
    const client = transaction ?? (await pool.connect())
    if (sql === 'begin') transaction = client
    if (sql === 'commit' || sql === 'rollback') transaction = null
    try {
      return await client.query({ name: nameOf(sql), text: sql, values: parameters })
    } finally {
      if (!transaction) client.release()
    }
  }
  const query = (sql: string, parameters: unknown[]) =>
    gate.pass(() => send(sql, parameters), breakTransaction)
  return { query: query as never, release: () => void breakTransaction() }
}
