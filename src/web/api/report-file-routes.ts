import { z } from 'zod'
import { BRIEF_FORMATS, type BriefFormat } from '../../briefing/index.ts'
import { isoDate } from '../../kernel/local-date.ts'
import type { App } from '../app.ts'
import { FILE_TYPES, listAddresses, sendBrief } from '../briefings/brief-file.ts'
import type { MeetingUses } from '../briefings/briefing-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { paper } from '../text/vi/paper.ts'
import { monthParams, rangeQuery, versionQuery } from './report-schemas.ts'
import { failures } from './schemas.ts'

export interface ReportFileDeps {
  readonly uses: MeetingUses
  /** Null while the address is whatever somebody reached us by. */
  readonly publicUrl: URL | null
}

/** Adds a briefing as a file of each kind. Files are written in Vietnamese, as offices file them. */
export function addReportFiles(app: App, deps: ReportFileDeps): void {
  for (const format of BRIEF_FORMATS) {
    addMonthFile(app, deps, format)
    addRangeFile(app, deps, format)
  }
}

const fileOf = (format: BriefFormat) => ({
  200: { description: 'The file', content: { [FILE_TYPES[format]]: { schema: z.any() } } },
  ...failures,
})

function addMonthFile(app: App, { uses, publicUrl }: ReportFileDeps, format: BriefFormat): void {
  app.get(
    `/reports/:month.${format}`,
    {
      config: { access: 'briefing.read' },
      schema: {
        tags: ['reports'],
        summary: `Gives a month’s briefing as .${format}, with the same figures`,
        params: monthParams,
        querystring: versionQuery,
        response: fileOf(format),
      },
    },
    async (request, reply) => {
      const { month } = request.params
      const wanted = { month, version: request.query.version }
      const wish = { format, words: paper, addressesOf: listAddresses(publicUrl, request) }
      return sendBrief(reply, await uses.exportBriefing(actorOf(request), wanted, wish), month, format)
    },
  )
}

function addRangeFile(app: App, { uses, publicUrl }: ReportFileDeps, format: BriefFormat): void {
  app.get(
    `/reports/range.${format}`,
    {
      config: { access: 'briefing.read' },
      schema: {
        tags: ['reports'],
        summary: `Gives the same of any days as .${format}`,
        querystring: rangeQuery,
        response: fileOf(format),
      },
    },
    async (request, reply) => {
      const { basis, ...period } = request.query
      const wanted = { period, basis }
      const wish = { format, words: paper, addressesOf: listAddresses(publicUrl, request) }
      const name = `${isoDate(period.from)}_${isoDate(period.to)}`
      return sendBrief(reply, await uses.exportBriefing(actorOf(request), wanted, wish), name, format)
    },
  )
}
