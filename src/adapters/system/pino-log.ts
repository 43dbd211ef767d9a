import { type DestinationStream, type Logger, pino } from 'pino'
import type { Log } from '../../ports/log.ts'
import { scrubFact } from './scrub.ts'

type Facts = Readonly<Record<string, unknown>>

export interface PinoLogOptions {
  readonly level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'
  /** Standard output unless a test listens. */
  readonly destination?: DestinationStream
}

/** Makes the log: one JSON object a line, without secrets. */
export const createPinoLog = ({ level, destination = pino.destination(1) }: PinoLogOptions): Log => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return asLog(pino(options, destination))
}

/** Scrubs before pino sees the facts: its own redaction knows paths, not what stands inside texts. */
const asLog = (logger: Logger): Log => {
  const write = (level: 'debug' | 'info' | 'warn' | 'error') => (facts: Facts, sentence: string) => {
    if (logger.isLevelEnabled(level)) logger[level](cleaned(facts), sentence)
  }
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: facts => asLog(logger.child(cleaned(facts))),
  }
}

const cleaned = (facts: Facts) =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, scrubFact(key, value)]))
