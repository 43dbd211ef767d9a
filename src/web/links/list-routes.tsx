import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ListedLink } from '../../activity/index.ts'
import { type UnitId, unitId } from '../../kernel/ids.ts'
import type { LinkListUses } from '../activity-uses.ts'
import { bodyForm, type Form } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { takeSheet } from '../take-sheet.ts'
import { LinkListPage } from './list-page.tsx'
import { SheetRefusedPage } from './sheet-refused-page.tsx'

const WRITERS = { config: { access: 'activity.write' } } as const
const ROW = 'row-'
/** What a person puts right in the list itself. */
const MENDABLE: readonly ListedLink['verdict'][] = [
  ...(['person', 'group', 'shortened', 'not-a-post', 'not-a-link', 'not-found', 'future'] as const),
]
const isLeft = ({ fate, verdict }: ListedLink): boolean => fate !== 'done' || MENDABLE.includes(verdict)

/** Lists of links of many branches: looked at first, counted once somebody confirmed. */
export function linkListRoutes(app: FastifyInstance, uses: LinkListUses): void {
  app.post('/links/sheet', WRITERS, async (request, reply) => {
    try {
      const { bytes } = await takeSheet(request)
      const text = await uses.readLinkSheet(actorOf(request), bytes)
      return await preview(uses, request, reply, text)
    } catch (error) {
      const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
      const problem = fields.file ?? `${sentence} ${nextStep}`
      const title = request.view.texts.links.listTitle
      return reply.code(status).page(title, <SheetRefusedPage problem={problem} />)
    }
  })

  app.post('/links/list', WRITERS, (request, reply) =>
    preview(uses, request, reply, bodyForm(request).raw('text')),
  )

  app.post('/links/list/confirm', WRITERS, async (request, reply) => {
    const form = bodyForm(request)
    const rows = await uses.importLinks(actorOf(request), form.raw('text'), choicesOf(form))
    const left = rows.filter(isLeft).map(({ line }) => line)
    return show(request, reply, { rows, text: left.join('\n') })
  })
}

/** Looks at a list; what cannot be read as one comes back as it was typed. */
async function preview(uses: LinkListUses, request: FastifyRequest, reply: FastifyReply, text: string) {
  try {
    const rows = await uses.previewLinks(actorOf(request), text)
    return show(request, reply, { rows, text })
  } catch (error) {
    const { status, fields } = formProblems(error, request.view.locale)
    return show(request, reply.code(status), { rows: [], text, problem: fields.text })
  }
}

function choicesOf(form: Form): ReadonlyMap<number, UnitId> {
  const chosen = form.namesAfter(ROW).map(row => [Number(row), form.line(`${ROW}${row}`)] as const)
  return new Map(chosen.filter(([, id]) => id !== '').map(([row, id]) => [row, unitId(id)]))
}

interface Shown {
  readonly rows: readonly ListedLink[]
  readonly text: string
  readonly problem?: string | undefined
}

const show = (request: FastifyRequest, reply: FastifyReply, { rows, text, problem }: Shown): FastifyReply =>
  reply.page(request.view.texts.links.listTitle, <LinkListPage rows={rows} text={text} problem={problem} />)
