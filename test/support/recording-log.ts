import type { Log } from '../../src/ports/log.ts'

/** One line that was logged. */
interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly facts: Readonly<Record<string, unknown>>
  readonly sentence: string
}

/** Makes a log that keeps its lines instead of printing them. */
export function createRecordingLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = []
  const logWith = (shared: LogLine['facts']): Log => {
    const write = (level: LogLine['level']) => (facts: LogLine['facts'], sentence: string) => {
      lines.push({ level, facts: { ...shared, ...facts }, sentence })
    }
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      child: facts => logWith({ ...shared, ...facts }),
    }
  }
  return { ...logWith({}), lines }
}
