// Long because it is a list: one line for each code.
/**
 * Every error a caller may see, with its HTTP status. The sentence, the next step and who can take it stand
 * in `web/text`; a test proves that each code has them in both languages.
 */
export const ERROR_STATUS = {
  // who may
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  PERSON_NEEDED: 403,
  CSRF_REJECTED: 403,
  SIGN_IN_FAILED: 401,
  SIGN_IN_LINK_DEAD: 410,
  SECOND_FACTOR_NEEDED: 401,
  SECOND_FACTOR_SET: 409,
  TOO_MANY_TRIES: 429,
  // what was asked
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UPLOAD_CUT: 400,
  STALE_VERSION: 409,
  POST_GOING_OUT: 409,
  REMOVAL_UNDER_WAY: 409,
  STATE_CONFLICT: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  IDEMPOTENCY_KEY_BUSY: 409,
  // people
  EMAIL_TAKEN: 409,
  PASSWORD_TOO_WEAK: 422,
  LAST_ADMIN: 409,
  // notices
  NOTICE_ENDS_ITSELF: 409,
  MAIL_OFF: 409,
  // Pages
  PAGE_NOT_FOUND: 404,
  PAGE_NOT_FOR_POSTS: 422,
  PAGE_NOT_COUNTED: 409,
  TOKEN_WRONG_KIND: 422,
  TOKEN_OF_ANOTHER_PAGE: 422,
  TOKEN_DEAD: 422,
  TOKEN_LACKS_RIGHT: 422,
  NETWORK_REFUSED: 422,
  NETWORK_UNREACHABLE: 502,
  NETWORK_THROTTLED: 503,
  // Posts
  POST_NOT_FOUND: 404,
  POST_EMPTY: 422,
  POST_TOO_LONG: 422,
  POST_BLANKS_LEFT: 422,
  POST_TOO_MANY_PHOTOS: 422,
  POST_PHOTO_TWICE: 422,
  POST_LINK_INVALID: 422,
  FIRST_COMMENT_TOO_LONG: 422,
  POST_NOT_PUBLISHED: 409,
  REASON_REQUIRED: 422,
  CORRECTION_EMPTY: 422,
  CORRECTION_TOO_LONG: 422,
  AMENDMENT_NOT_FOUND: 404,
  PUBLISH_AT_PAST: 422,
  PUBLISH_AT_TOO_FAR: 422,
  SOURCE_REQUIRED: 422,
  NOT_URGENT: 409,
  // approvals
  APPROVAL_NEEDED: 409,
  OWN_APPROVAL: 403,
  NOT_AN_APPROVER: 403,
  DECISION_LINK_DEAD: 410,
  // planning
  SLOT_NOT_FOUND: 404,
  SLOT_TAKEN: 409,
  NO_SLOT_LEFT: 409,
  COLUMN_NOT_FOUND: 404,
  REUSE_TOO_SOON: 409,
  // sheets
  SHEET_TOO_LARGE: 413,
  SHEET_TOO_LONG: 422,
  SHEET_BROKEN: 422,
  SHEET_UNSUPPORTED: 415,
  SHEET_LEGACY_TEXT: 422,
  SHEET_EMPTY: 422,
  SHEET_COLUMNS_MISSING: 422,
  SHEET_COLUMN_TWICE: 422,
  IMPORT_NOT_FOUND: 404,
  IMPORT_HAS_PROBLEMS: 409,
  EXPORT_TOO_LONG: 422,
  // what branches send
  PRACTICE_NOT_FOUND: 404,
  // share tasks
  SHARE_TASK_NOT_FOUND: 404,
  SHARE_LINK_INVALID: 422,
  SHARE_LINK_DEAD: 410,
  HOLD_ACTIVE: 409,
  HOLD_NOT_ACTIVE: 404,
  HOLD_EXCEPTION_UNKNOWN: 422,
  DECISIONS_REFUSED: 422,
  OCCASION_NOT_FOUND: 404,
  OCCASION_BUILT_IN: 409,
  NO_PAGE_FOR_POSTS: 409,
  // photos
  PHOTO_NOT_FOUND: 404,
  PHOTO_NOT_READY: 422,
  PHOTO_TOO_LARGE: 413,
  PHOTO_TOO_MANY_PIXELS: 422,
  PHOTO_UNSUPPORTED: 415,
  PHOTO_BROKEN: 422,
  ALT_TEXT_TOO_LONG: 422,
  OBJECT_NOT_FOUND: 404,
  STORAGE_FULL: 507,
  STORAGE_UNAVAILABLE: 503,
  UPLOAD_NOT_FOUND: 404,
  UPLOAD_OFFSET_WRONG: 409,
  UPLOAD_BROKEN: 422,
  UPLOAD_STALLED: 408,
  TOO_MANY_UPLOADS: 429,
  // branches and what they send
  UNIT_NOT_FOUND: 404,
  PAGE_POST_NOT_FOUND: 404,
  NOTHING_TO_UNDO: 409,
  BRANCH_LINK_DEAD: 410,
  HANDOVER_DEAD: 410,
  CONSENT_MISSING: 422,
  SUBMISSION_NOT_FOUND: 404,
  SUBMISSION_EMPTY: 422,
  SUBMISSION_TOO_LONG: 422,
  // the ledger of results, and difficulties
  INDICATOR_NOT_FOUND: 404,
  RESULT_NOT_FOUND: 404,
  RESULT_ENDED: 409,
  RESULT_BEING_REPLACED: 409,
  RESULTS_DIFFER: 422,
  DIFFICULTY_NOT_FOUND: 404,
  // the monthly meeting
  MONTH_NOT_OVER: 409,
  BRIEFING_FROZEN: 409,
  BRIEFING_NOT_FROZEN: 409,
  BRIEFING_CHANGED: 409,
  BRIEFING_VERSION_UNKNOWN: 404,
  FIGURES_CHANGING: 409,
  NOTHING_TO_RECAP: 409,
  FIGURE_REPLY_NOT_FOUND: 404,
  // guidance
  DOCUMENT_NOT_FOUND: 404,
  COMMENTS_NOT_ASKED: 409,
  OPINION_NOT_FOUND: 404,
  OPINION_REPLACED: 409,
  PLAN_CHANGED: 409,
  PLAN_CLOSED: 409,
  // frames
  FRAME_UNKNOWN: 422,
  FRAME_ON_TRIBUTE: 422,
  FONT_BROKEN: 500,
  TAKEDOWN_NOT_FOUND: 404,
  TAKEDOWN_EMPTY: 422,
  // templates
  TEMPLATE_NOT_FOUND: 404,
  TEMPLATE_INVALID: 500,
  TEMPLATE_VARIABLE_UNKNOWN: 422,
  TEMPLATE_VARIABLE_MISSING: 422,
  TEMPLATE_VARIABLE_INVALID: 422,
  // the installation
  CONFIG_INVALID: 500,
  DATABASE_UNAVAILABLE: 503,
  QUEUE_UNAVAILABLE: 503,
  JOB_PAYLOAD_INVALID: 500,
  DATABASE_FULL: 507,
  DATABASE_TOO_NEW: 500,
  DATABASE_WONT_START: 500,
  SECRET_UNREADABLE: 500,
  INTERNAL: 500,
} as const satisfies Readonly<Record<string, number>>

export type ErrorCode = keyof typeof ERROR_STATUS

/** Tells whether a text is one of our codes. */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_STATUS, code)

/** One field that is wrong: `path` as in `photoIds.3`, `code` names the sentence, `values` fill it. */
export interface FieldError {
  readonly path: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

interface AppErrorOptions {
  readonly cause?: unknown
  /** Fill the blanks of the sentence a person reads. Never a token. */
  readonly values?: Readonly<Record<string, string | number>>
  readonly fields?: readonly FieldError[]
  readonly retryAfterSeconds?: number
  /** What a program may want to know besides, each an extension member of the problem. @see RFC 9457, section 3.2 */
  readonly more?: Readonly<Record<string, unknown>>
}

/** An error with three readers: the code for programs, the sentence (by code) for people, the cause for the log. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly status: number
  readonly values: Readonly<Record<string, string | number>>
  readonly fields: readonly FieldError[]
  readonly retryAfterSeconds: number | null
  readonly more: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(code, { cause: options.cause })
    this.code = code
    this.status = ERROR_STATUS[code]
    this.values = options.values ?? {}
    this.fields = options.fields ?? []
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
    this.more = options.more ?? {}
  }
}

/** Tells whether an error is ours and carries this code. */
export const hasCode = (error: unknown, code: ErrorCode): boolean =>
  error instanceof AppError && error.code === code
