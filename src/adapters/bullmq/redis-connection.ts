import { type ConnectionOptions, createRedisBackend, type RedisQueueBackend } from 'bullmq'
import { Redis } from 'ioredis'
import { SECOND } from '../../kernel/time.ts'
import type { Log } from '../../ports/log.ts'
import type { Connection } from './connection.ts'
import type { ErrorLog } from './error-log.ts'

/** Opens BullMQ on Redis 6.2 or newer. Warns when that Redis may throw jobs away. */
export const connectRedis = async (
  url: string,
  log: Log,
  onError: ErrorLog,
): Promise<Connection<RedisQueueBackend, ConnectionOptions>> => {
  const shared = {
    connectTimeout: 2 * SECOND,
    retryStrategy: (tries: number) => Math.min(tries * 200, 2 * SECOND),
  }
  const producer = new Redis(url, { ...shared, maxRetriesPerRequest: 1, commandTimeout: 2 * SECOND })
  const consumer = new Redis(url, { ...shared, maxRetriesPerRequest: null })
  producer.on('error', onError)
  consumer.on('error', onError)
  const twins = noteTwins(consumer)
  const disconnect = () => {
    for (const redis of [producer, consumer, ...twins]) redis.disconnect()
  }
  try {
    await warnOfEviction(producer, log)
  } catch (error) {
    disconnect()
    throw error
  }
  return { factory: createRedisBackend, producer, consumer, close: async () => disconnect() }
}

/**
 * Lists the copies that BullMQ's workers make of a connection to wait on. While Redis is away BullMQ cannot close
 * them, and each would try to reach it for ever and keep the process alive.
 */
const noteTwins = (redis: Redis): readonly Redis[] => {
  const twins: Redis[] = []
  const duplicate = redis.duplicate.bind(redis)
  redis.duplicate = options => {
    const twin = duplicate(options)
    twins.push(twin)
    return twin
  }
  return twins
}

const warnOfEviction = async (redis: Redis, log: Log) => {
  const facts = await redis.info('memory')
  const policy = /^maxmemory_policy:(\S+)/m.exec(facts)?.[1]
  if (policy === undefined || policy === 'noeviction') return
  log.warn({ policy }, 'Redis may evict jobs; set maxmemory-policy to noeviction')
}
