import type { FastifyInstance } from 'fastify'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { BY_LINK } from './seat-of.ts'
import { TasksPage } from './tasks-page.tsx'

/** What a branch is waited for. */
export function taskRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  app.get('/b/:token/tasks', BY_LINK, async (request, reply) => {
    const { seat, view, token, base } = await open(request)
    const returned = await uses.listOwnSubmissions(seat, { state: 'returned' })
    const asks = await uses.listOpenAsks(seat)
    const figures = await uses.listAskedFigures(seat)
    const documents = (await uses.listOwnDocuments(seat)).filter(
      ({ commentState, opinions }) => commentState === 'open' && opinions.length === 0,
    )
    const plan = await uses.readOwnPlan(seat)
    const silence = await uses.readOwnSilence(seat)
    const props = { base, asks, figures, documents, plan, silence }
    const body = <TasksPage returned={returned.items} {...props} />
    return sendBranchPage(reply, view, { title: view.texts.tasks.title, token, body })
  })
}
