/** What Graph says of a failure, besides the trace id that the server adds. */
export interface GraphErrorBody {
  readonly message: string
  readonly type: string
  readonly code: number
  readonly error_subcode?: number
  readonly is_transient?: boolean
  readonly error_user_title?: string
  readonly error_user_msg?: string
}

/** Ends a Graph call with an error answer. */
export class GraphError extends Error {
  override readonly name = 'GraphError'
  readonly status: number
  readonly body: GraphErrorBody

  constructor(status: number, body: Omit<GraphErrorBody, 'type'> & { readonly type?: string }) {
    super(body.message)
    this.status = status
    this.body = { ...body, type: body.type ?? 'OAuthException' }
  }
}

/** Says that a parameter is wrong. @see Graph error-handling guide, 2026-09 */
export const invalid = (what: string): GraphError =>
  new GraphError(400, { message: `(#100) ${what}`, code: 100 })

/** Says "Invalid parameter" with a subcode and the sentences Facebook shows to people. */
export const invalidBecause = (subcode: number, title: string, sentence: string): GraphError =>
  new GraphError(400, {
    message: 'Invalid parameter',
    code: 100,
    error_subcode: subcode,
    is_transient: false,
    error_user_title: title,
    error_user_msg: sentence,
  })

/** Says that a right is missing. Seen with HTTP 403. */
export const forbidden = (code: 10 | 200, what: string): GraphError =>
  new GraphError(403, { message: `(#${code}) ${what}`, code })

/** Says that an object is gone or may not be seen: Graph does not tell which. */
export const missing = (verb: 'get' | 'post' | 'delete', id: string): GraphError =>
  new GraphError(400, {
    message: `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  })
