import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../kernel/errors.ts'
import type { ImportedBranch } from '../organisation/index.ts'
import { CATALOGUES, fieldSentence, fill } from '../web/text/index.ts'
import { defineCommand, type Surroundings } from './command.ts'
import { CLI_ACTOR, openOrganisation } from './open-organisation.ts'

/** Adds the branches of a sheet and prints what became of each row; all of them or none. */
export const importBranches = defineCommand({
  name: 'branch import',
  operands: ['file'],
  options: z.object({ file: z.string() }),
  run: async ({ file }, { config, terminal, locale }) => {
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new AppError('INVALID_INPUT', { cause, fields: [{ path: 'file', code: 'FILE_UNREADABLE' }] })
    })
    await using open = await openOrganisation(config)
    const rows = await open.organisation.importBranches(CLI_ACTOR, bytes)
    for (const row of rows) tell(row, terminal, locale)
    return rows.every(({ fate }) => fate === 'created' || fate === 'known')
  },
})

/** A row on a line: number, what became of it, id, name, why; parted by tabs, for people and for programs. */
function tell(
  { row, fate, id, name, candidates, problems }: ImportedBranch,
  terminal: Surroundings['terminal'],
  locale: Surroundings['locale'],
): void {
  const { branches } = CATALOGUES[locale].cli
  const shown = candidates.map(candidate => `${candidate.id} (${candidate.name})`).join(', ')
  const why = [
    ...problems.map(problem => fieldSentence(problem, locale)),
    ...(shown === '' ? [] : [fill(branches.maybe, { candidates: shown }, locale)]),
  ]
  const line = [row, branches.fates[fate], id ?? '-', name, ...(why.length > 0 ? [why.join(' ')] : [])]
  if (id === null) terminal.err(line.join('\t'))
  else terminal.out(line.join('\t'))
}
