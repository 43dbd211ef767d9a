import { DatabaseError } from 'pg'
import { AppError } from '../kernel/errors.ts'

/** @see PostgreSQL 18 manual, appendix A "Error Codes" */
const DISK_FULL = '53100'
const UNIQUE_VIOLATION = '23505'
/** Class 08 is "connection exception"; the others say that the server is stopping, starting or out of places. */
const UNAVAILABLE = /^08|^57P0[1-5]$|^53300$/
const SOCKET_FAILED = /^E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN|NOTFOUND)/
/** node-postgres has no codes for these; the texts are those of pg 8.23 and pg-pool 3. */
const DRIVER_LOST =
  /Connection terminated|timeout exceeded when trying to connect|after calling end on the pool/

/**
 * Turns an error of the database into one of ours when the cause is the server, not the statement. Anything
 * else is given back as it is: a broken constraint means something to the store that caused it.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === DISK_FULL) return new AppError('DATABASE_FULL', { cause: error })
  const isLost = UNAVAILABLE.test(code) || SOCKET_FAILED.test(code) || DRIVER_LOST.test(error.message)
  return isLost ? new AppError('DATABASE_UNAVAILABLE', { cause: error }) : error
}

/** Tells whether a statement broke this unique constraint or index (any, when none is named). */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof DatabaseError &&
  error.code === UNIQUE_VIOLATION &&
  (constraint === undefined || error.constraint === constraint)
