import { z } from 'zod'
import { unitId } from '../../kernel/ids.ts'
import { isLaw } from '../../proofreading/index.ts'
import { MESSAGE_LIMIT } from '../../publishing/index.ts'
import type { App } from '../app.ts'
import type { TextUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { findingText } from '../text/finding-text.ts'
import { failures } from './schemas.ts'

/** A text in which every letter came apart from its marks is longer than Facebook takes. */
const TEXT_LIMIT = 3 * MESSAGE_LIMIT

const textBody = z.strictObject({
  text: z.string().max(TEXT_LIMIT),
  branchId: z.string().min(1).max(100).nullish().describe('Who sends it: its names are checked too'),
})

const findingSchema = z
  .object({
    code: z.string().describe('Stable; decide by it'),
    start: z.int().describe('First UTF-16 unit of the piece, in the text as it was sent'),
    end: z.int().describe('First UTF-16 unit after the piece'),
    detail: z.string().describe('What was found and what to do, for a person'),
    fix: z.string().optional().describe('What to put in the place of the piece'),
    isLaw: z.literal(true).optional().describe('A law is touched; everything else is advice'),
  })
  .meta({ id: 'Finding' })

/** Adds the proofreader. */
export function textRoutes(app: App, uses: TextUses): void {
  app.post(
    '/text/check',
    {
      config: { access: 'text.check' },
      schema: {
        tags: ['text'],
        summary: 'Proofreads a text: at most 200 findings, in the order of the text; nothing is kept',
        body: textBody,
        response: { 200: z.object({ items: z.array(findingSchema).readonly() }), ...failures },
      },
    },
    async request => {
      const { text, branchId } = request.body
      const findings = await uses.checkText(actorOf(request), {
        text,
        unitId: branchId ? unitId(branchId) : null,
      })
      const items = findings.map(finding => ({
        code: finding.code,
        start: finding.start,
        end: finding.end,
        detail: findingText(text, finding, 'vi'),
        fix: finding.fix,
        ...(isLaw(finding) && { isLaw: true as const }),
      }))
      return { items }
    },
  )
}
