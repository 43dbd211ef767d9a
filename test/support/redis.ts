import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { vi } from 'vitest'

/** A real redis-server of one test file's own, on a socket, so that no port can be taken. */
export interface TestRedis extends AsyncDisposable {
  /** What ioredis takes as an address. */
  readonly url: string
  empty(): Promise<void>
  /** Stops answering, with every connection open, until resumed. */
  hang(): void
  resume(): void
}

/** Starts redis-server with its log of every write on, as in production. */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-'))
  const url = join(folder, 'redis.sock')
  const options = ['--port', '0', '--unixsocket', url, '--dir', folder, '--appendonly', 'yes', '--save', '']
  const server = spawn('redis-server', options, { stdio: 'ignore' })
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 20 })
  redis.on('error', () => {})
  await vi.waitFor(() => redis.ping(), { timeout: 5_000 })
  return {
    url,
    empty: async () => void (await redis.flushall()),
    hang: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    [Symbol.asyncDispose]: async () => {
      redis.disconnect()
      const ended = once(server, 'exit')
      server.kill()
      await ended
      await rm(folder, { recursive: true })
    },
  }
}
