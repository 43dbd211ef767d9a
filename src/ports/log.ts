type Facts = Readonly<Record<string, unknown>>

/** Structured log: constant sentences, facts as fields. Never a token, a caption or a face. */
export interface Log {
  debug(facts: Facts, sentence: string): void
  info(facts: Facts, sentence: string): void
  warn(facts: Facts, sentence: string): void
  error(facts: Facts, sentence: string): void
  child(facts: Facts): Log
}
