import type { z } from 'zod'
import type { Config } from '../config/config.ts'
import type { CliTexts, Locale } from '../web/text/index.ts'
import { readOptions } from './read-options.ts'

/** Where a command speaks: results on `out`, everything else on `err`; a line each. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
}

/** What a command works with. */
export interface Surroundings {
  readonly config: Config
  readonly terminal: Terminal
  readonly locale: Locale
}

export type CommandName = keyof CliTexts['commands']

/** One command. Its words stand in `web/text`, under its name. */
export interface Command {
  readonly name: CommandName
  readonly optionNames: readonly string[]
  /** Those of them that are told by their place alone, in order. */
  readonly operandNames: readonly string[]
  /**
   * Reads its options and runs; false when it found and told something broken.
   * @throws {INVALID_INPUT} before anything ran, naming every wrong option
   */
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<boolean>
}

interface Definition<Options> {
  readonly name: CommandName
  readonly operands?: readonly string[]
  readonly options: z.ZodType<Options> & { readonly shape: Readonly<Record<string, unknown>> }
  readonly run: (options: Options, surroundings: Surroundings) => Promise<boolean>
}

/** Makes a command whose options are read by their schema: each a text behind its name, or at its place. */
export const defineCommand = <Options>({
  name,
  operands = [],
  options,
  run,
}: Definition<Options>): Command => ({
  name,
  optionNames: Object.keys(options.shape),
  operandNames: operands,
  run: (args, surroundings) => run(readOptions(args, options, operands), surroundings),
})
