import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { unitId } from '../../kernel/ids.ts'
import { sheetTooLarge } from '../../kernel/sheet-file.ts'
import type { Choice, ImportedBranch } from '../../organisation/index.ts'
import { bodyForm, type Form } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { takeSheet } from '../take-sheet.ts'
import { fieldSentence } from '../text/index.ts'
import { ImportPreviewPage, ImportStartPage } from './import-page.tsx'

const WRITERS = { config: { access: 'units.write' } } as const
/** The sheet comes back inside a form, which may hold one megabyte. */
const SHEET_MOST_BYTES = 600_000
const ROW = 'row-'

/** Branches by spreadsheet: looked at first, written only once somebody confirmed. */
export function branchImportPages(app: FastifyInstance, units: UnitUses): void {
  app.get('/branches/import', WRITERS, (request, reply) => start(request, reply, undefined))

  app.post('/branches/import', WRITERS, async (request, reply) => {
    try {
      const { bytes } = await takeSheet(request)
      if (bytes.length > SHEET_MOST_BYTES) throw sheetTooLarge()
      const rows = await units.previewBranches(actorOf(request), bytes)
      return preview(request, reply, { rows, bytes, form: null })
    } catch (error) {
      return refuse(request, reply, error)
    }
  })

  app.post('/branches/import/confirm', WRITERS, async (request, reply) => {
    const form = bodyForm(request)
    const bytes = Buffer.from(form.raw('sheet'), 'base64')
    try {
      const rows = await units.importBranches(actorOf(request), bytes, choicesOf(form))
      const isDone = rows.every(({ fate }) => fate === 'created' || fate === 'known' || fate === 'skipped')
      if (isDone) return reply.done('/branches/list', 'branches-imported')
      const asked = await units.previewBranches(actorOf(request), bytes)
      return preview(request, reply.code(422), { rows: withProblems(asked, rows), bytes, form })
    } catch (error) {
      return refuse(request, reply, error)
    }
  })
}

/** Shows beside each row what was wrong once people had chosen. */
const withProblems = (
  asked: readonly ImportedBranch[],
  refused: readonly ImportedBranch[],
): readonly ImportedBranch[] => {
  const problems = new Map(refused.map(row => [row.row, row.problems]))
  return asked.map(row => ({ ...row, problems: problems.get(row.row) ?? row.problems }))
}

function choicesOf(form: Form): ReadonlyMap<number, Choice> {
  const choices = form.namesAfter(ROW).flatMap((row): [number, Choice][] => {
    const value = form.line(`${ROW}${row}`)
    if (value === '') return []
    if (value === 'new' || value === 'skip') return [[Number(row), { kind: value }]]
    return [[Number(row), { kind: 'same', id: unitId(value) }]]
  })
  return new Map(choices)
}

interface Preview {
  readonly rows: readonly ImportedBranch[]
  readonly bytes: Uint8Array
  readonly form: Form | null
}

function preview(request: FastifyRequest, reply: FastifyReply, { rows, bytes, form }: Preview) {
  const chosen = new Map(
    (form?.namesAfter(ROW) ?? []).map(row => [Number(row), form?.line(`${ROW}${row}`) ?? '']),
  )
  const open = form === null ? [] : rows.filter(({ row, fate }) => fate === 'doubtful' && !chosen.get(row))
  const props = {
    rows,
    chosen,
    sheet: Buffer.from(bytes).toString('base64'),
    problems: Object.fromEntries(
      open.map(({ row }) => [
        `${ROW}${row}`,
        fieldSentence({ path: `${ROW}${row}`, code: 'REQUIRED' }, request.view.locale),
      ]),
    ),
  }
  return reply.page(request.view.texts.branchImport.previewTitle, <ImportPreviewPage {...props} />)
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown) {
  const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
  return start(request, reply.code(status), fields.file ?? `${sentence} ${nextStep}`)
}

const start = (request: FastifyRequest, reply: FastifyReply, problem: string | undefined): FastifyReply =>
  reply.page(request.view.texts.branchImport.title, <ImportStartPage problem={problem} />)
