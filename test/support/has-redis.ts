import { spawnSync } from 'node:child_process'

/** Tells whether `redis-server` is on the PATH; without it the suites on Redis are skipped, loudly. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0
