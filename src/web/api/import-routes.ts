import { z } from 'zod'
import { AppError, type FieldError } from '../../kernel/errors.ts'
import { importId } from '../../kernel/ids.ts'
import { SHEET_FORMATS } from '../../kernel/sheet-file.ts'
import type { ImportView, JudgedRow } from '../../planning/index.ts'
import type { App } from '../app.ts'
import type { SheetUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { answerAgain, hashOf } from '../plugins/idempotency.ts'
import { SHEET_TYPES, sendSheet } from '../sheet-answer.ts'
import { takeSheet } from '../take-sheet.ts'
import { fieldSentence } from '../text/index.ts'
import { vi } from '../text/pages.vi.ts'
import { exportQuery, importSchema, madeSchema } from './import-schemas.ts'
import { failures, idempotencyHeader, idParams } from './schemas.ts'

/** Adds the calls about months that come in and go out as spreadsheets. */
export function importRoutes(app: App, uses: SheetUses): void {
  addSending(app, uses)
  addReading(app, uses)
  addCreating(app, uses)
  for (const format of SHEET_FORMATS) addExport(app, uses, format)
}

function addSending(app: App, uses: SheetUses): void {
  app.post(
    '/imports',
    {
      config: { access: 'planning.write', isRepeatable: 'stream' },
      schema: {
        tags: ['planning'],
        summary:
          'Takes a month in as .xlsx or CSV (multipart with `file`) and judges each row; makes no Post yet',
        consumes: ['multipart/form-data'],
        headers: idempotencyHeader,
        response: { 201: importSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { bytes, fileName, sha256 } = await takeSheet(request)
      const bodyHash = hashOf({ file: sha256 })
      if (request.known !== null) {
        if (request.known.bodyHash !== bodyHash) throw new AppError('IDEMPOTENCY_KEY_REUSED')
        return answerAgain(reply, request.known)
      }
      if (request.repeatable !== null) request.repeatable = { ...request.repeatable, bodyHash }
      const id = request.repeatable === null ? undefined : importId(request.repeatable.newId)
      const sheet = await uses.previewImport(actorOf(request), { bytes, fileName, id })
      return reply.status(201).send(shown(sheet))
    },
  )
}

function addReading(app: App, uses: SheetUses): void {
  app.get(
    '/imports/:id',
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['planning'],
        summary: 'Shows a sheet that was sent in, judged by what holds now; kept for seven days',
        params: idParams,
        response: { 200: importSchema, ...failures },
      },
    },
    async request => shown(await uses.getImport(actorOf(request), importId(request.params.id))),
  )
}

function addCreating(app: App, uses: SheetUses): void {
  app.post(
    '/imports/:id/create',
    {
      config: { access: 'planning.write', isRepeatable: true },
      schema: {
        tags: ['planning'],
        summary: 'Schedules every Post of a sheet, all or none; again it gives the same Posts',
        params: idParams,
        headers: idempotencyHeader,
        response: { 201: madeSchema, ...failures },
      },
    },
    async (request, reply) => {
      const postIds = await uses.createImport(actorOf(request), importId(request.params.id))
      return reply.status(201).send({ created: postIds.length, postIds })
    },
  )
}

function addExport(app: App, uses: SheetUses, format: (typeof SHEET_FORMATS)[number]): void {
  app.get(
    `/posts/export.${format}`,
    {
      config: { access: 'posts.read' },
      schema: {
        tags: ['planning'],
        summary: `Gives the Posts of a time as .${format}, as they can be sent in again; canceled ones are left out`,
        querystring: exportQuery,
        response: {
          200: { description: 'The file', content: { [SHEET_TYPES[format]]: { schema: z.any() } } },
          ...failures,
        },
      },
    },
    async (request, reply) => {
      const wanted = {
        ...request.query,
        format,
        name: vi.sheets.sheetName,
        language: 'vi',
        states: vi.states,
      } as const
      return sendSheet(reply, await uses.exportPosts(actorOf(request), wanted), 'posts', format)
    },
  )
}

const shown = ({ rows, ...sheet }: ImportView) => ({ ...sheet, rows: rows.map(shownRow) })

const shownRow = ({ postId: _, unitId, problems, warnings, ...row }: JudgedRow) => ({
  ...row,
  branchId: unitId,
  problems: problems.map(told),
  warnings: warnings.map(told),
})

const told = (note: FieldError) => ({ path: note.path, code: note.code, message: fieldSentence(note, 'vi') })
