import type { FastifyInstance } from 'fastify'
import { localDateAt } from '../../kernel/local-date.ts'
import { bodyForm } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { CATALOGUES } from '../text/index.ts'
import type { MeetingPageUses } from './briefing-uses.ts'
import { pagesForRecap } from './pages-for-recap.ts'
import { RangePage } from './range-page.tsx'
import { presetsOf, readRangeQuery } from './range-query.ts'
import { MeetingRulesPage } from './rules-page.tsx'

/** Figures of any days, and the rules of the meeting. */
export function rangeRoutes(app: FastifyInstance, uses: MeetingPageUses): void {
  figureRoutes(app, uses)
  rulesRoutes(app, uses)
}

function figureRoutes(app: FastifyInstance, uses: MeetingPageUses): void {
  app.get('/briefings/range', { config: { access: 'briefing.read' } }, async (request, reply) => {
    const { now, timeZone, texts, locale } = request.view
    const { wanted, typed, wrong, isWhole } = readRangeQuery(request)
    const { fields } = CATALOGUES[locale]
    const problems: Record<string, string> = Object.fromEntries(wrong.map(name => [name, fields.WRONG_DATE]))
    const presets = presetsOf(localDateAt(now, timeZone), texts)
    if (!isWhole) problems.to = fields.PERIOD_BACKWARDS
    const props = { ...wanted, typed, presets, problems }
    const brief =
      wrong.length === 0 && isWhole
        ? await uses.readRange(actorOf(request), wanted.period, wanted.basis)
        : null
    const pages = await pagesForRecap(uses, request)
    return reply.page(texts.briefings.rangeTitle, <RangePage {...props} brief={brief} pages={pages} />)
  })
}

function rulesRoutes(app: FastifyInstance, uses: MeetingPageUses): void {
  app.get('/briefings/rules', { config: { access: 'rules.write' } }, async (request, reply) => {
    const rules = await uses.getMeetingRules(actorOf(request))
    const draft = {
      ...rules,
      cutOffDay: String(rules.cutOffDay ?? ''),
      recipients: rules.recipients.join('\n'),
    }
    return reply.page(
      request.view.texts.briefings.rulesTitle,
      <MeetingRulesPage draft={draft} problems={{}} />,
    )
  })

  app.post('/briefings/rules', { config: { access: 'rules.write' } }, async (request, reply) => {
    const form = bodyForm(request)
    const [label, unitName, place, signer] = ['label', 'unitName', 'place', 'signer'].map(name =>
      form.line(name),
    )
    const typed = { label: label ?? '', unitName: unitName ?? '', place: place ?? '', signer: signer ?? '' }
    const [cutOffDay, recipients] = [form.line('cutOffDay'), form.text('recipients')]
    try {
      const day = cutOffDay === '' ? null : Number(cutOffDay)
      await uses.setMeetingRules(actorOf(request), {
        ...typed,
        cutOffDay: day,
        recipients: recipients.split('\n'),
      })
      return reply.done('/briefings/rules', 'rules-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      const page = <MeetingRulesPage draft={{ ...typed, cutOffDay, recipients }} problems={fields} />
      return reply.code(status).page(request.view.texts.briefings.rulesTitle, page)
    }
  })
}
