import { z } from 'zod'
import type { Config } from '../../config/config.ts'
import { AppError, hasCode } from '../../kernel/errors.ts'
import { CATALOGUES, fieldSentence } from '../../web/text/index.ts'
import type { Terminal } from '../command.ts'
import { readOptions } from '../read-options.ts'
import { runDemo } from './run-demo.ts'
import { DEFAULT_SCENARIO, SCENARIOS } from './units.ts'

const options = z.object({
  scenario: z.enum(SCENARIOS).default(DEFAULT_SCENARIO),
  branches: z
    .string()
    .regex(/^\d{1,3}$/)
    .default('0'),
})

const HELP = ['--help', '-h']

/** Reads the demo's options and runs it; 0 when it ended well, 1 when it could not run, 2 when an option was wrong. */
export async function runDemoCommand(
  words: readonly string[],
  config: Config,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const { help } = CATALOGUES[config.locale].cli.demo
  if (words.some(word => HELP.includes(word))) {
    terminal.out(help)
    return 0
  }
  try {
    const { scenario, branches } = readOptions(words, options)
    return await runDemo(config, { scenario, branches: Number(branches) }, terminal)
  } catch (error) {
    if (!(error instanceof AppError) || !hasCode(error, 'INVALID_INPUT')) throw error
    const lines = error.fields.map(field => `${field.path}: ${fieldSentence(field, config.locale)}`)
    terminal.err([...lines, '', help].join('\n'))
    return 2
  }
}
