import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../src/cli/commands.ts'
import { findCommand } from '../../../src/cli/find-command.ts'
import { helpOn, helpOnAll } from '../../../src/cli/help.ts'

const ask = (line: string) => {
  const asked = findCommand(COMMANDS, line.split(' ').filter(Boolean))
  const name = asked.kind === 'unknown' ? asked.words.join(' ') : asked.command?.name
  return `${asked.kind} ${name ?? 'all'}`
}

describe('a command line', () => {
  it.each([
    ['user create --email a@b.vn', 'run user create'],
    ['doctor', 'run doctor'],
    ['--help', 'help all'],
    ['help', 'help all'],
    ['user --help', 'help all'],
    ['user create --name Lan --help', 'help user create'],
    ['help api-key create', 'help api-key create'],
    ['', 'unknown '],
    ['user', 'unknown user'],
    ['user delete', 'unknown user delete'],
    ['dance --help', 'unknown dance'],
  ])('“%s” asks to %s', (line, asked) => {
    expect(ask(line)).toBe(asked)
  })
})

describe('help', () => {
  it('shows every command with every option', () => {
    const told = helpOnAll(COMMANDS, 'vi')

    for (const { name } of COMMANDS) expect(told).toContain(`-- ${name}`)
    expect(told).toContain('user create --email E --name N --role R')
  })

  it('of one command names the roles there are', () => {
    const [createUser] = COMMANDS

    expect(createUser && helpOn(createUser, 'en')).toContain('viewer, reviewer, officer, admin')
  })
})
