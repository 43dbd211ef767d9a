import { z } from 'zod'
import type { Organisation } from '../../organisation/index.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, instant, listOf, listQuery, queryInstant } from './schemas.ts'

const auditQuery = listQuery.extend({ from: queryInstant.optional(), to: queryInstant.optional() })

const entrySchema = z
  .object({
    seq: z.int(),
    at: instant,
    actor: z.object({
      kind: z.enum(['person', 'api-key', 'system', 'branch']),
      id: z.string(),
      name: z.string(),
    }),
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }),
    facts: z.record(z.string(), z.unknown()),
    previousHash: z.string(),
    hash: z.string().describe('SHA-256 over the hash before it and this entry'),
  })
  .meta({ id: 'AuditEntry' })

/** Adds the call that shows who did what. */
export function auditRoutes(app: App, uses: Pick<Organisation, 'listAudit'>): void {
  app.get(
    '/audit',
    {
      config: { access: 'audit.read' },
      schema: {
        tags: ['audit'],
        summary: 'Shows who did what, newest first; `from` is included, `to` is not',
        querystring: auditQuery,
        response: { 200: listOf(entrySchema), ...failures },
      },
    },
    async request => {
      const { items, nextCursor } = await uses.listAudit(actorOf(request), request.query)
      return { items: items.map(shown), nextCursor }
    },
  )
}

type Entry = Awaited<ReturnType<Organisation['listAudit']>>['items'][number]

const shown = ({ actorKind, actorId, actorName, subjectKind, subjectId, ...entry }: Entry) => ({
  ...entry,
  actor: { kind: actorKind, id: actorId, name: actorName },
  subject: { kind: subjectKind, id: subjectId },
})
