import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { z } from 'zod'
import { BRIEF_FORMATS, type BriefFormat, periodOfMonth } from '../briefing/index.ts'
import { openGround } from '../compose-ground.ts'
import { composeMeeting } from '../compose-meeting.ts'
import { AppError } from '../kernel/errors.ts'
import { paper as en } from '../web/text/en/paper.ts'
import { paper as vi } from '../web/text/vi/paper.ts'
import { defineCommand } from './command.ts'
import { CLI_ACTOR, createCliLog } from './open-organisation.ts'

/** Writes a month's briefing into a file, whose ending says as what. */
export const writeReport = defineCommand({
  name: 'report',
  operands: ['month'],
  options: z.object({ month: z.string(), out: z.string() }),
  run: async ({ month, out }, { config, terminal, locale }) => {
    const format = formatOf(out)
    requireMonth(month)
    await using ground = await openGround(config, createCliLog())
    const words = locale === 'vi' ? vi : en
    // No address is known here under which somebody could open a list.
    const wish = { format, words, addressesOf: null }
    const bytes = await composeMeeting(ground).exportBriefing(CLI_ACTOR, { month }, wish)
    await writeFile(out, bytes).catch((cause: unknown) => {
      throw new AppError('INVALID_INPUT', { cause, fields: [{ path: 'out', code: 'FILE_UNWRITABLE' }] })
    })
    terminal.out(out)
    return true
  },
})

/** @throws {INVALID_INPUT} for an ending that is none of ours */
function formatOf(out: string): BriefFormat {
  const format = BRIEF_FORMATS.find(known => `.${known}` === extname(out).toLowerCase())
  if (format !== undefined) return format
  const choices = BRIEF_FORMATS.map(known => `.${known}`).join(', ')
  throw new AppError('INVALID_INPUT', {
    fields: [{ path: 'out', code: 'WRONG_CHOICE', values: { choices } }],
  })
}

/** @throws {INVALID_INPUT} */
function requireMonth(month: string): void {
  if (periodOfMonth(month) === null)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'month', code: 'NOT_A_MONTH' }] })
}
