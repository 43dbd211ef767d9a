import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readOptions } from '../../../src/cli/read-options.ts'
import { AppError } from '../../../src/kernel/errors.ts'

const schema = z.object({ name: z.string(), role: z.enum(['admin', 'viewer']) })
const read = (...args: string[]) => readOptions(args, schema)

/** Gives what was refused, as `path CODE`. */
const problemsOf = (...args: string[]): string[] => {
  try {
    read(...args)
    return []
  } catch (error) {
    return error instanceof AppError ? error.fields.map(({ path, code }) => `${path} ${code}`) : []
  }
}

describe('options', () => {
  it('are read behind a space or an equals sign, diacritics and spaces included', () => {
    expect(read('--name', 'Nguyễn Thị Lan', '--role=admin')).toEqual({
      name: 'Nguyễn Thị Lan',
      role: 'admin',
    })
  })

  it.each([
    ['nothing at all', [], ['name REQUIRED', 'role REQUIRED']],
    ['an option without its value', ['--role', 'admin', '--name'], ['name REQUIRED']],
    ['a value that is the next option', ['--name', '--role', 'admin'], ['name REQUIRED']],
    ['a role that does not exist', ['--name', 'Lan', '--role', 'boss'], ['role WRONG_CHOICE']],
    ['an unknown option', ['--name', 'Lan', '--role', 'admin', '--loud'], ['--loud UNKNOWN_FIELD']],
    ['a stray word', ['--name', 'Lan', '--role', 'admin', 'x'], ['x UNKNOWN_FIELD']],
  ])('are refused when there is %s', (_, args, problems) => {
    expect(problemsOf(...args).slice(0, problems.length)).toEqual(problems)
  })
})
