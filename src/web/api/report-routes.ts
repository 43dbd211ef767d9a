import type { Brief, MonthBriefing } from '../../briefing/index.ts'
import type { App } from '../app.ts'
import type { MeetingUses } from '../briefings/briefing-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { addReportFiles, type ReportFileDeps } from './report-file-routes.ts'
import {
  amendBody,
  conclusionsBody,
  freezeBody,
  monthParams,
  rangeQuery,
  rangeSchema,
  reportSchema,
  versionQuery,
} from './report-schemas.ts'
import { failures, idempotencyHeader } from './schemas.ts'

const READ = { config: { access: 'briefing.read' } } as const
const tags = ['reports']

/** Adds the calls about the monthly briefing. */
export function reportRoutes(app: App, deps: ReportFileDeps): void {
  addReading(app, deps.uses)
  addConclusions(app, deps.uses)
  addFreezing(app, deps.uses)
  addReportFiles(app, deps)
}

function addReading(app: App, uses: MeetingUses): void {
  app.get(
    '/reports/:month',
    {
      ...READ,
      schema: {
        tags,
        summary: 'Reads a month’s briefing: open as everything stands now, frozen as it was then',
        params: monthParams,
        querystring: versionQuery,
        response: { 200: reportSchema, ...failures },
      },
    },
    async request =>
      shown(await uses.readBriefing(actorOf(request), request.params.month, request.query.version)),
  )

  app.get(
    '/reports/range',
    {
      ...READ,
      schema: {
        tags,
        summary: 'Reads the same of any days: a week, a quarter, a campaign, a year; never frozen',
        querystring: rangeQuery,
        response: { 200: rangeSchema, ...failures },
      },
    },
    async request => {
      const { basis, ...period } = request.query
      return briefOf(await uses.readRange(actorOf(request), period, basis))
    },
  )
}

function addConclusions(app: App, uses: MeetingUses): void {
  app.put(
    '/reports/:month/conclusions',
    {
      config: { access: 'briefing.write', example: { conclusions: 'Khen Đoàn xã Hòa An.', version: 0 } },
      schema: {
        tags,
        summary: 'Saves what was concluded, until the month is frozen; earlier wordings are kept',
        params: monthParams,
        body: conclusionsBody,
        response: { 200: reportSchema, ...failures },
      },
    },
    async request => {
      const { conclusions: words, version } = request.body
      await uses.writeConclusions(actorOf(request), request.params.month, { words, version })
      return shown(await uses.readBriefing(actorOf(request), request.params.month))
    },
  )
}

function addFreezing(app: App, uses: MeetingUses): void {
  const WRITE = { access: 'briefing.write', isRepeatable: true } as const
  app.post(
    '/reports/:month/freeze',
    {
      config: { ...WRITE, example: { conclusions: 'Khen Đoàn xã Hòa An.' } },
      schema: {
        tags,
        summary: 'Freezes a month that is over, for good; again it answers the same',
        params: monthParams,
        headers: idempotencyHeader,
        body: freezeBody,
        response: { 200: reportSchema, ...failures },
      },
    },
    async request => {
      const { month } = request.params
      await uses.freezeBriefing(actorOf(request), month, { conclusions: request.body?.conclusions })
      return shown(await uses.readBriefing(actorOf(request), month))
    },
  )

  app.post(
    '/reports/:month/amend',
    {
      config: { ...WRITE, example: { reason: 'Đếm sót hai tin của Đoàn xã Tân Bình' } },
      schema: {
        tags,
        summary: 'Corrects a frozen month by a further version beside it',
        params: monthParams,
        headers: idempotencyHeader,
        body: amendBody,
        response: { 201: reportSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { month } = request.params
      await uses.amendBriefing(actorOf(request), month, request.body)
      return reply.status(201).send(shown(await uses.readBriefing(actorOf(request), month)))
    },
  )
}

function shown({ brief, state, shown: version, versions, conclusions }: MonthBriefing) {
  return {
    ...briefOf(brief),
    month: brief.month ?? '',
    state,
    version: version?.version ?? null,
    frozenAt: version?.frozenAt ?? null,
    frozenBy: version?.frozenByName ?? null,
    reason: version?.reason ?? null,
    versions: versions.map(({ frozenByName: frozenBy, ...each }) => ({ ...each, frozenBy })),
    conclusionsVersion: conclusions[0]?.version ?? 0,
  }
}

const briefOf = ({ branches: items, ...brief }: Brief) => ({ ...brief, items })
