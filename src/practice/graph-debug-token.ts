import { type Endpoint, unixSeconds } from './graph-call.ts'
import { GraphError, invalid } from './graph-error.ts'
import type { TokenRecord } from './records.ts'
import { tokenProblem } from './tokens.ts'

const TYPES = { page: 'PAGE', user: 'USER', system: 'SYSTEM_USER' } as const

/** The permissions of a token that may do everything this product asks for. */
const SCOPES = [
  'pages_show_list',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_posts',
  'pages_manage_engagement',
  'pages_manage_metadata',
  'read_insights',
]

/** The permissions that a missing task takes away. @see Pages API overview, 2026-09 */
const SCOPES_OF_TASKS = [
  { task: 'CREATE_CONTENT', scope: 'pages_manage_posts' },
  { task: 'MODERATE', scope: 'pages_manage_engagement' },
  { task: 'ANALYZE', scope: 'read_insights' },
] as const

/** `GET /debug_token`, with the app's own token. */
export const debugToken: Endpoint = ({ world, app, request, caller }) => {
  request.params.allowOnly(['input_token'])
  const value = request.params.text('input_token')
  if (value === null) throw invalid('The parameter input_token is required')
  if (caller.kind !== 'app') {
    const message =
      '(#100) You must provide an app access token, or a user access token that is an owner or developer of the app'
    throw new GraphError(400, { message, code: 100 })
  }
  const token = world.token(value)
  if (token === null) return { data: unreadable }
  const problem = tokenProblem(token, world.now())
  const error = problem === null ? {} : { error: errorOf(problem) }
  return {
    data: {
      ...factsOf(token),
      application: 'Ba Chủ Động',
      app_id: app.id,
      ...error,
      is_valid: problem === null,
    },
  }
}

const unreadable = {
  error: { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' },
  is_valid: false,
  scopes: [],
}

const errorOf = ({ message, subcode }: { message: string; subcode: number | null }) => ({
  code: 190,
  message,
  ...(subcode === null ? {} : { subcode }),
})

function factsOf(token: TokenRecord) {
  const lost = SCOPES_OF_TASKS.filter(({ task }) => !token.tasks.includes(task))
  const scopes = SCOPES.filter(scope => !lost.some(one => one.scope === scope))
  return {
    type: TYPES[token.kind],
    issued_at: unixSeconds(token.issuedAt),
    expires_at: token.expiresAt === null ? 0 : unixSeconds(token.expiresAt),
    data_access_expires_at: token.dataAccessExpiresAt === null ? 0 : unixSeconds(token.dataAccessExpiresAt),
    scopes,
    granular_scopes: scopes.map(scope => ({ scope, target_ids: token.pageIds })),
    user_id: token.holderId,
    ...(token.kind === 'page' ? { profile_id: token.pageIds[0] } : {}),
  }
}
