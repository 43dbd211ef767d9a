import type { FastifyInstance } from 'fastify'
import { type Action, authorize } from '../../organisation/access.ts'

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
}

/**
 * Holds every route to the access table before its body is read. A route that does not say who may is refused
 * when it is registered, so that the program does not start with it.
 */
export function guardRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', route => {
    if (route.config?.access === undefined)
      throw new Error(`${route.method} ${route.url} does not say who may`)
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
