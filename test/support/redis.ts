import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { findFreePort } from '../../src/database/embedded/server.ts'

/** A real redis-server of one test file's own, on a socket, so that no port can be taken. */
export interface TestRedis extends AsyncDisposable {
  /** What ioredis takes as an address. */
  readonly url: string
  empty(): Promise<void>
  /** Stops answering, with every connection open, until resumed. */
  hang(): void
  resume(): void
  /** Kills it and starts it again on what it had written down. */
  restart(): Promise<void>
}

/** Starts redis-server with its log of every write on, as in production. */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-'))
  const socket = join(folder, 'redis.sock')
  return startServer(folder, socket, ['--port', '0', '--unixsocket', socket])
}

/** The same on a free port, for programs that take only an address of `redis://`. */
export async function startRedisOnPort(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-'))
  const port = await findFreePort(0)
  return startServer(folder, `redis://127.0.0.1:${port}`, ['--bind', '127.0.0.1', '--port', `${port}`])
}

async function startServer(folder: string, url: string, place: readonly string[]): Promise<TestRedis> {
  const options = [...place, '--dir', folder, '--appendonly', 'yes', '--save', '']
  let server = spawn('redis-server', options, { stdio: 'ignore' })
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 20 })
  redis.on('error', () => {})
  await redis.ping()
  return {
    url,
    empty: async () => void (await redis.flushall()),
    hang: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    restart: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
      server = spawn('redis-server', options, { stdio: 'ignore' })
    },
    [Symbol.asyncDispose]: async () => {
      redis.disconnect()
      const ended = once(server, 'exit')
      server.kill()
      await ended
      await rm(folder, { recursive: true })
    },
  }
}
