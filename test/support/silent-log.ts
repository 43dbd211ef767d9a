import type { Log } from '../../src/ports/log.ts'

const ignore = () => undefined

/** A log that nobody reads. */
export const silentLog: Log = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  child: () => silentLog,
}
