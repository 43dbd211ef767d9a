import type { Health } from '../ports/health.ts'
import type { Routes } from './app.ts'

interface HealthDeps {
  readonly health: Health
  /** What this process has counted, as Prometheus reads it. */
  readonly metrics: { readonly contentType: string; text(): Promise<string> }
}

const PUBLIC = { config: { access: 'public' }, schema: { hide: true } } as const

/** Adds what watches a process: is it alive, can it work, what has it counted. */
export const healthRoutes =
  ({ health, metrics }: HealthDeps): Routes =>
  app => {
    app.get('/healthz', PUBLIC, async () => ({ status: 'ok' }))

    app.get('/readyz', PUBLIC, async (_, reply) => {
      const { isReady, checks } = await health.report()
      return reply.status(isReady ? 200 : 503).send({ checks })
    })

    app.get('/metrics', PUBLIC, async (_, reply) =>
      reply.type(metrics.contentType).send(await metrics.text()),
    )
  }
