import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { importId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { SHEET_FORMATS } from '../../kernel/sheet-file.ts'
import { parseMonth, printMonth } from '../../kernel/vietnamese-date.ts'
import { formOf } from '../form.ts'
import type { SheetUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { sendSheet } from '../sheet-answer.ts'
import { takeSheet } from '../take-sheet.ts'
import { ImportPage } from './import-page.tsx'
import { SheetsPage, type SheetsPageProps } from './sheets-page.tsx'

const Params = z.object({ id: z.string().transform(importId) })
const READERS = { config: { access: 'posts.read' } } as const
const PLANNERS = { config: { access: 'planning.write' } } as const

/** A month by spreadsheet, in and out. */
export function sheetRoutes(app: FastifyInstance, uses: SheetUses): void {
  app.get('/posts/import', READERS, (request, reply) => show(request, reply, {}))
  app.get('/posts/import/template.xlsx', PLANNERS, (request, reply) => sendTemplate(uses, request, reply))
  app.post('/posts/import', PLANNERS, (request, reply) => receive(uses, request, reply))
  app.get('/posts/import/:id', PLANNERS, async (request, reply) => {
    const sheet = await uses.getImport(actorOf(request), Params.parse(request.params).id)
    return reply.page(request.view.texts.sheets.previewTitle(sheet.fileName), <ImportPage sheet={sheet} />)
  })
  app.post('/posts/import/:id/create', PLANNERS, (request, reply) => create(uses, request, reply))
  app.get('/posts/export', READERS, (request, reply) => sendMonth(uses, request, reply))
}

async function sendTemplate(uses: SheetUses, request: FastifyRequest, reply: FastifyReply) {
  const { locale, texts } = request.view
  const words = { language: locale, name: texts.sheets.sheetName, samples: texts.sheets.samples }
  return sendSheet(reply, await uses.printImportTemplate(actorOf(request), words), 'lich-dang-mau', 'xlsx')
}

async function receive(uses: SheetUses, request: FastifyRequest, reply: FastifyReply) {
  try {
    const { bytes, fileName } = await takeSheet(request)
    const { id } = await uses.previewImport(actorOf(request), { bytes, fileName })
    return reply.done(`/posts/import/${id}`)
  } catch (error) {
    const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
    return show(request, reply.code(status), { fileProblem: fields.file ?? `${sentence} ${nextStep}` })
  }
}

async function create(uses: SheetUses, request: FastifyRequest, reply: FastifyReply) {
  const { id } = Params.parse(request.params)
  const actor = actorOf(request)
  try {
    await uses.createImport(actor, id)
    const { rows } = await uses.getImport(actor, id)
    return reply.done(weekOf(rows, request), 'import-scheduled')
  } catch (error) {
    const { status, sentence, nextStep } = formProblems(error, request.view.locale)
    const sheet = await uses.getImport(actor, id)
    const page = <ImportPage sheet={sheet} refusal={`${sentence} ${nextStep}`} />
    return reply.code(status).page(request.view.texts.sheets.previewTitle(sheet.fileName), page)
  }
}

/** The week in which the first Post of a sheet stands. */
function weekOf(rows: readonly { readonly publishAt: string | null }[], { view }: FastifyRequest): string {
  const [first] = rows.flatMap(row => row.publishAt ?? []).toSorted()
  return first === undefined
    ? '/posts'
    : `/posts?week=${isoDate(localDateAt(new Date(first), view.timeZone))}`
}

async function sendMonth(uses: SheetUses, request: FastifyRequest, reply: FastifyReply) {
  const { timeZone, texts, locale } = request.view
  const asked = formOf(request.query)
  const month = parseMonth(asked.line('month'))
  if (month === null)
    return show(request, reply.code(422), {
      month: asked.line('month'),
      monthProblem: texts.sheets.monthWrong,
    })
  const next = month.month === 12 ? { year: month.year + 1, month: 1 } : { ...month, month: month.month + 1 }
  const [from, to] = [month, next].map(first =>
    instantAt({ ...first, day: 1 }, { hour: 0, minute: 0 }, timeZone),
  )
  const format = SHEET_FORMATS.find(known => known === asked.line('format')) ?? 'xlsx'
  if (from === undefined || to === undefined) return show(request, reply, {})
  const wanted = { from, to, format, name: texts.sheets.sheetName, language: locale, states: texts.states }
  const bytes = await uses.exportPosts(actorOf(request), wanted)
  return sendSheet(reply, bytes, `lich-dang-${isoDate({ ...month, day: 1 }).slice(0, 7)}`, format)
}

function show(request: FastifyRequest, reply: FastifyReply, told: Partial<SheetsPageProps>): FastifyReply {
  const { now, timeZone, texts } = request.view
  const month = printMonth(localDateAt(now, timeZone), 'dd/MM/yyyy')
  return reply.page(texts.sheets.title, <SheetsPage month={month} {...told} />)
}
