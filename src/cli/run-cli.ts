import { loadConfig } from '../config/load-config.ts'
import { AppError, hasCode } from '../kernel/errors.ts'
import { problemLine } from '../start-problem.ts'
import { CATALOGUES, fieldSentence, fill, type Locale } from '../web/text/index.ts'
import type { Command, Terminal } from './command.ts'
import { COMMANDS } from './commands.ts'
import { findCommand } from './find-command.ts'
import { helpOn, helpOnAll } from './help.ts'

/** 0: done; 1: something failed; 2: the command line was wrong. */
type ExitCode = 0 | 1 | 2

/** Runs the command that the words name, and tells with which code the program ends. */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const loading = loadConfig()
  const locale = await loading.then(
    config => config.locale,
    () => 'vi' as const,
  )
  const asked = findCommand(COMMANDS, words)
  if (asked.kind === 'unknown') return refuse(asked.words, terminal, locale)
  if (asked.kind === 'help') {
    terminal.out(asked.command ? helpOn(asked.command, locale) : helpOnAll(COMMANDS, locale))
    return 0
  }
  try {
    return (await asked.command.run(asked.args, { config: await loading, terminal, locale })) ? 0 : 1
  } catch (error) {
    return tell(error, asked.command, terminal, locale)
  }
}

function refuse(words: readonly string[], terminal: Terminal, locale: Locale): ExitCode {
  const { cli } = CATALOGUES[locale]
  const told =
    words.length === 0 ? cli.noCommand : fill(cli.unknownCommand, { name: words.join(' ') }, locale)
  terminal.err(`${told}\n\n${helpOnAll(COMMANDS, locale)}`)
  return 2
}

function nameOf(path: string, { optionNames, operandNames }: Command): string {
  if (operandNames.includes(path)) return path.toUpperCase()
  return optionNames.includes(path) ? `--${path}` : path
}

function tell(error: unknown, command: Command, terminal: Terminal, locale: Locale): ExitCode {
  if (!(error instanceof AppError)) throw error
  if (!hasCode(error, 'INVALID_INPUT')) {
    terminal.err(problemLine(error, locale))
    return 1
  }
  const lines = error.fields.map(field => {
    const name = nameOf(field.path, command)
    return `${name}: ${fieldSentence(field, locale)}`
  })
  terminal.err([...lines, '', helpOn(command, locale)].join('\n'))
  return 2
}
