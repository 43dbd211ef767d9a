import type { FastifyInstance, RouteOptions } from 'fastify'
import { type Action, authorize } from '../../organisation/index.ts'

/**
 * Who may reach a route:
 * - an action: whoever may do it
 * - `anyone`: everybody; who is signed in is known
 * - `public`: everybody; nobody is asked who they are
 * - `branch-link`: whoever holds the link in the address
 */
export type RouteAccess = Action | 'anyone' | 'public' | 'branch-link'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess
  }
  interface FastifyInstance {
    /** Every route there is; each says who may in its `config.access`. */
    routes: readonly RouteOptions[]
  }
}

/**
 * Holds every route to the access table before its body is read. With a route that does not say who may, the
 * application does not start.
 */
export function guardRoutes(app: FastifyInstance): void {
  const routes: RouteOptions[] = []
  app.decorate('routes', routes)
  app.addHook('onRoute', route => void routes.push(route))
  app.addHook('onReady', async () => {
    const silent = routes.filter(({ config }) => config?.access === undefined)
    const names = silent.map(({ method, url }) => `${method} ${url}`)
    if (names.length > 0) throw new Error(`These routes do not say who may: ${names.join(', ')}`)
  })
  app.addHook('onRequest', async request => {
    const { access } = request.routeOptions.config
    // Only an unknown address has no access: it is answered with NOT_FOUND.
    if (access === undefined || isOpen(access)) return
    authorize(request.actor, access)
  })
}

const isOpen = (access: RouteAccess): access is Exclude<RouteAccess, Action> =>
  access === 'anyone' || access === 'public' || access === 'branch-link'
