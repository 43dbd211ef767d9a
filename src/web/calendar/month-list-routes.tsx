import type { FastifyInstance } from 'fastify'
import { isoDate, localDateAt, plusDays } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { type Form, formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import type { View } from '../views/view.ts'
import { filterOf } from './calendar-filter.ts'
import { type CalendarUses, filterChoices, freeSlotsOf, gatherDays } from './gather-calendar.ts'
import { ListPage, type ListWindow } from './list-page.tsx'
import { monthOfAddress } from './month.ts'
import { MonthPage } from './month-page.tsx'

const READERS = { config: { access: 'posts.read' } } as const
const ROWS = 50
const MIDNIGHT = { hour: 0, minute: 0 }

/** The month and the list of Posts. */
export function monthAndListRoutes(app: FastifyInstance, uses: CalendarUses): void {
  app.get('/posts/month', READERS, async (request, reply) => {
    const { now, timeZone, texts } = request.view
    const asked = formOf(request.query)
    const month = monthOfAddress(asked.line('month'), now, timeZone)
    const filter = filterOf(asked)
    const actor = actorOf(request)
    const days = await gatherDays(uses, actor, month, filter)
    const free = await freeSlotsOf(uses, actor, month, filter, days.pages)
    return reply.page(texts.posts.title, <MonthPage month={month} filter={filter} free={free} {...days} />)
  })

  app.get('/posts/list', READERS, async (request, reply) => {
    const asked = formOf(request.query)
    const actor = actorOf(request)
    const filter = filterOf(asked)
    const window = windowOf(asked, request.view)
    const { items, nextCursor } = await uses.posts.listPosts(actor, {
      ...filter,
      ...instantsOf(window, request.view),
      order: window.order,
      limit: ROWS,
      cursor: asked.line('cursor') || undefined,
    })
    const choices = await filterChoices(uses, actor)
    const props = { posts: items, nextCursor, filter, window, ...choices }
    return reply.page(request.view.texts.posts.title, <ListPage {...props} />)
  })
}

/** From today on, unless the address says otherwise; an emptied field is no limit. */
function windowOf(asked: Form, { now, timeZone }: View): ListWindow {
  const today = isoDate(localDateAt(now, timeZone))
  return {
    from: asked.all('from').length === 0 ? today : asked.line('from'),
    to: asked.line('to'),
    order: asked.line('order') === 'latest' ? 'latest' : 'soonest',
  }
}

/** Both days are included, as people mean them. */
function instantsOf({ from, to }: ListWindow, { timeZone }: View) {
  const [first, last] = [parseDate(from), parseDate(to)]
  return {
    ...(first && { from: instantAt(first, MIDNIGHT, timeZone) }),
    ...(last && { to: instantAt(plusDays(last, 1), MIDNIGHT, timeZone) }),
  }
}
