import { ROLES } from '../organisation/index.ts'
import { CATALOGUES, fill, type Locale } from '../web/text/index.ts'
import type { Command } from './command.ts'

const PROGRAM = 'npm run --silent cli --'

/** Writes the help of all commands. */
export function helpOnAll(commands: readonly Command[], locale: Locale): string {
  const { cli } = CATALOGUES[locale]
  const rows = commands.map(({ name }): [string, string] => [name, cli.commands[name].summary])
  const usages = commands.map(command => `  ${usageOf(command)}`)
  return [
    cli.intro,
    '',
    cli.usage,
    ...usages,
    '',
    cli.commandsTitle,
    ...columns(rows),
    '',
    cli.perCommand,
  ].join('\n')
}

/** Writes the help of one command. */
export function helpOn(command: Command, locale: Locale): string {
  const { cli } = CATALOGUES[locale]
  const { summary, details, options } = cli.commands[command.name]
  const rows = Object.entries(options).map(([name, text]): [string, string] => [
    command.operandNames.includes(name) ? name.toUpperCase() : `--${name} ${placeholder(name)}`,
    fill(text, { roles: ROLES.join(', ') }, locale),
  ])
  const optionLines = rows.length === 0 ? [] : ['', cli.optionsTitle, ...columns(rows)]
  return [`${summary}.`, '', cli.usage, `  ${usageOf(command)}`, ...optionLines, '', details].join('\n')
}

const usageOf = ({ name, optionNames, operandNames }: Command): string => {
  const named = optionNames.filter(option => !operandNames.includes(option))
  const operands = operandNames.map(operand => operand.toUpperCase())
  return [PROGRAM, name, ...operands, ...named.map(option => `--${option} ${placeholder(option)}`)].join(' ')
}

const placeholder = (option: string): string => option.charAt(0).toUpperCase()

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`)
}
