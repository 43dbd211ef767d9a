import type { ErrorCode } from '../../kernel/errors.ts'

/** What happened, and what to do next. */
export type ErrorText = readonly [sentence: string, nextStep: string]

export type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>

/** Who can take the next step: whoever asked, somebody with the role, or who runs the machine. */
export type Solver = 'you' | 'admin' | 'operator'

/** Who can take the next step of each error; whoever asked, unless it stands here. */
const SOLVERS: Partial<Record<ErrorCode, Solver>> = {
  NOT_ALLOWED: 'admin',
  SIGN_IN_LINK_DEAD: 'admin',
  TOKEN_LACKS_RIGHT: 'admin',
  MAIL_OFF: 'operator',
  STORAGE_FULL: 'operator',
  STORAGE_UNAVAILABLE: 'operator',
  FONT_BROKEN: 'operator',
  TEMPLATE_INVALID: 'operator',
  JOB_PAYLOAD_INVALID: 'operator',
  CONFIG_INVALID: 'operator',
  DATABASE_FULL: 'operator',
  DATABASE_TOO_NEW: 'operator',
  DATABASE_WONT_START: 'operator',
  SECRET_UNREADABLE: 'operator',
  INTERNAL: 'operator',
}

/** Tells who can take the next step. */
export const solverOf = (code: ErrorCode): Solver => SOLVERS[code] ?? 'you'
