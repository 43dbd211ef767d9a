import { realpath } from 'node:fs/promises'
import { Client, DatabaseError } from 'pg'
import { SECOND } from '../../kernel/time.ts'
import type { Cluster } from './cluster.ts'
import { stopServer } from './server.ts'

/** Starting, stopping, or out of places. @see PostgreSQL 18 manual, appendix A */
const NOT_NOW = /^57P0|^53300$/
/** Held shared by every process that uses the server; held alone by the one that stops it. */
const SEATS = '20260301, 1'

/**
 * A process's seat at the server: one connection that says "in use". It falls free by itself when the process
 * is killed, so that whoever leaves last knows it.
 */
export interface Seat {
  readonly url: string
  readonly port: number
  readonly client: Client
}

/**
 * Takes a seat at the server on this port. `not-yet`: it is starting, or somebody is stopping it.
 * `nobody`: no server of this cluster is there.
 */
export async function takeSeat(cluster: Cluster, port: number): Promise<Seat | 'not-yet' | 'nobody'> {
  const url = `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`
  const client = new Client({
    connectionString: url,
    application_name: 'ba-chu-dong seat',
    connectionTimeoutMillis: 10 * SECOND,
    keepAlive: true,
  })
  const answer = await askForSeat(client, cluster)
  if (answer === 'taken') return { url, port, client }
  await client.end()
  return answer
}

async function askForSeat(client: Client, cluster: Cluster): Promise<'taken' | 'not-yet' | 'nobody'> {
  // A lost connection is told by 'end', which follows; unheard, this one would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const serves = await ask(client, `current_setting('data_directory')`)
    // A copied data folder brings another server's port and password along.
    if ((await realpath(String(serves))) !== (await realpath(cluster.dir))) return 'nobody'
    return (await ask(client, `pg_try_advisory_lock_shared(${SEATS})`)) === true ? 'taken' : 'not-yet'
  } catch (error) {
    return error instanceof DatabaseError && NOT_NOW.test(error.code ?? '') ? 'not-yet' : 'nobody'
  }
}

/** Gives the seat back, and stops the server when no other is taken. Does nothing when the server is gone. */
export async function leaveSeat(cluster: Cluster, { client }: Seat): Promise<void> {
  if (await isLast(client)) await stopServer(cluster)
  await client.end()
}

async function isLast(client: Client): Promise<boolean> {
  try {
    await ask(client, `pg_advisory_unlock_shared(${SEATS})`)
    return (await ask(client, `pg_try_advisory_lock(${SEATS})`)) === true
  } catch {
    return false
  }
}

async function ask(client: Client, expression: string): Promise<unknown> {
  const { rows } = await client.query({ text: `select ${expression}`, rowMode: 'array' })
  return rows[0]?.[0]
}
