import type { Command } from './command.ts'

/** What a command line asks for. */
export type Asked =
  | { readonly kind: 'run'; readonly command: Command; readonly args: readonly string[] }
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'unknown'; readonly words: readonly string[] }

const HELP = ['--help', '-h']

/** Tells which command the words name, and whether only its help is wanted. */
export function findCommand(commands: readonly Command[], words: readonly string[]): Asked {
  const wantsHelp = words[0] === 'help' || words.some(word => HELP.includes(word))
  const named = words.filter(word => !HELP.includes(word)).slice(words[0] === 'help' ? 1 : 0)
  const command = commands.find(({ name }) => name.split(' ').every((word, place) => named[place] === word))
  if (wantsHelp && (command !== undefined || isGroup(commands, named[0]))) {
    return { kind: 'help', command: command ?? null }
  }
  if (command === undefined) return { kind: 'unknown', words: named.filter(word => !word.startsWith('-')) }
  return { kind: 'run', command, args: words.slice(command.name.split(' ').length) }
}

/** `--help` and `user --help` are answered with all commands; `nonsense --help` is not answered with help alone. */
const isGroup = (commands: readonly Command[], word: string | undefined): boolean =>
  word === undefined || commands.some(({ name }) => name.startsWith(`${word} `))
