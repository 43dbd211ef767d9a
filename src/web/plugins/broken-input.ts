import type { FastifyInstance } from 'fastify'
import { AppError } from '../../kernel/errors.ts'

/** Deeper than any body of ours; whoever reads a body by recursion would run out of stack far below it. */
const DEPTH_LIMIT = 32

/**
 * Refuses what no text or body of ours holds, wherever it stands in a request: NUL, which PostgreSQL cannot store,
 * and values nested deeper than 32 levels.
 */
export function refuseBrokenInput(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ params, query, body }) => {
    for (const part of [params, query, body]) checkInput(part)
  })
}

/** @throws {INVALID_INPUT} naming the place */
export function checkInput(value: unknown, path: readonly string[] = []): void {
  if (typeof value === 'string' && value.includes('\0')) throw broken(path)
  if (typeof value !== 'object' || value === null) return
  if (path.length >= DEPTH_LIMIT) throw broken(path.slice(0, 1))
  for (const [name, inner] of Object.entries(value)) {
    if (name.includes('\0')) throw broken(path)
    checkInput(inner, [...path, name])
  }
}

const broken = (path: readonly string[]) =>
  new AppError('INVALID_INPUT', { fields: [{ path: path.join('.'), code: 'NOT_VALID' }] })
