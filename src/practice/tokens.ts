import { createHmac, timingSafeEqual } from 'node:crypto'
import { forbidden, GraphError, missing } from './graph-error.ts'
import type { GraphRequest } from './graph-request.ts'
import type { PAGE_TASKS, TokenRecord } from './records.ts'
import type { World } from './world.ts'

/** The app that the practice Facebook knows. An empty secret turns `appsecret_proof` off. */
export interface PracticeApp {
  readonly id: string
  readonly secret: string
}

/** Who calls: a token of a person, a Page or a system user, or the app itself. */
export type Caller = { readonly kind: 'app' } | { readonly kind: 'token'; readonly token: TokenRecord }

/** What Facebook says of a dead token, by subcode. @see Graph error-handling guide, 2026-09 */
const DEAD_TOKENS: Readonly<Record<number, string>> = {
  458: 'Error validating access token: The user has not authorized application.',
  459: 'Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
  460: 'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  463: 'Error validating access token: Session has expired.',
  464: 'Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.',
  467: 'Error validating access token: This may be because the user logged out or may be due to a system error.',
  490: 'Error validating access token: The user is enrolled in a blocking, logged-in checkpoint.',
  492: 'Error validating access token: Session does not match current stored session. The user lost their role on the Page.',
}

/** Why a token does not work at this instant; null when it works. */
export function tokenProblem(
  token: TokenRecord,
  now: Date,
): { message: string; subcode: number | null } | null {
  const isExpired = token.expiresAt !== null && token.expiresAt <= now
  if (!token.isDead && !isExpired) return null
  const subcode = token.isDead ? token.deadSubcode : 463
  const message = DEAD_TOKENS[subcode ?? 0] ?? 'Error validating access token: Session is invalid.'
  return { message, subcode }
}

/** Finds who calls and checks the proof. @throws {GraphError} 104, 190, 100 or 2500 */
export function identify(world: World, app: PracticeApp, request: GraphRequest): Caller {
  if (request.token === null) throw noToken(request)
  if (request.token === `${app.id}|${app.secret}`) return { kind: 'app' }
  const token = world.token(request.token)
  if (token === null) {
    throw new GraphError(400, {
      message: 'Invalid OAuth access token - Cannot parse access token',
      code: 190,
    })
  }
  checkProof(app, request, token.value)
  const problem = tokenProblem(token, world.now())
  if (problem !== null) throw deadToken(problem)
  return { kind: 'token', token }
}

function noToken(request: GraphRequest): GraphError {
  if (request.path[0] !== 'me') {
    return new GraphError(400, {
      message: 'An access token is required to request this resource.',
      code: 104,
    })
  }
  const message = 'An active access token must be used to query information about the current user.'
  return new GraphError(400, { message, code: 2500 })
}

const deadToken = ({ message, subcode }: { message: string; subcode: number | null }): GraphError =>
  new GraphError(400, { message, code: 190, ...(subcode === null ? {} : { error_subcode: subcode }) })

function checkProof(app: PracticeApp, request: GraphRequest, token: string): void {
  if (app.secret === '') return
  const proof = request.params.text('appsecret_proof')
  const right = createHmac('sha256', app.secret).update(token).digest('hex')
  if (proof !== null && isSame(proof, right)) return
  const message =
    proof === null
      ? 'API calls from the server require an appsecret_proof argument'
      : 'Invalid appsecret_proof provided in the API argument'
  throw new GraphError(400, { message, code: 100, type: 'GraphMethodException' })
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Gives the token, where the app's own token is not enough. */
export function requireToken(caller: Caller): TokenRecord {
  if (caller.kind === 'token') return caller.token
  throw new GraphError(400, {
    message: 'A user or Page access token is required to request this resource.',
    code: 102,
  })
}

/** Gives the token if it may read a Page from inside: unpublished posts, comments, figures. */
export function requirePageAccess(caller: Caller, pageId: string): TokenRecord {
  const token = requireToken(caller)
  if (token.pageIds.includes(pageId)) return token
  throw forbidden(
    10,
    "This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature. Refer to https://developers.facebook.com/docs/apps/review/login-permissions#manage-pages and https://developers.facebook.com/docs/apps/review/feature#reference-PAGES_ACCESS for details.",
  )
}

/** Gives the token if it may do this kind of work on the Page. */
export function requireTask(caller: Caller, pageId: string, task: (typeof PAGE_TASKS)[number]): TokenRecord {
  const token = requireToken(caller)
  if (token.pageIds.includes(pageId) && token.tasks.includes(task)) return token
  throw forbidden(
    200,
    'If posting to a group, requires app being installed in the group, and either publish_to_groups permission with user token, or both pages_read_engagement and pages_manage_posts permission with page token; If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with sufficient administrative permission',
  )
}

/** Hides an object from a token of another Page: it "does not exist". */
export function requireSight(
  caller: Caller,
  pageId: string,
  verb: 'get' | 'post' | 'delete',
  id: string,
): TokenRecord {
  const token = requireToken(caller)
  if (!token.pageIds.includes(pageId)) throw missing(verb, id)
  return token
}
