import { z } from 'zod'
import type { Photo } from '../../intake/index.ts'
import { AppError } from '../../kernel/errors.ts'

type Box = Photo['blurBoxes'][number]

/** Nobody draws more over one photo. */
const MOST_BOXES = 50

const Share = z.coerce.number().min(0).max(1)
const Drawn = z.array(z.tuple([Share, Share, Share, Share])).max(MOST_BOXES)

/** Writes a box as a form carries it: left, top, width and height. */
export const writeBox = ({ left, top, width, height }: Box): string => [left, top, width, height].join(' ')

/**
 * Reads the boxes of a form.
 * @throws {INVALID_INPUT}
 */
export function readBoxes(written: readonly string[]): readonly Box[] {
  const drawn = Drawn.safeParse(written.map(text => text.split(' ')))
  if (!drawn.success)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'box', code: 'NOT_VALID' }], cause: drawn.error })
  return drawn.data.map(([left, top, width, height]) => ({ left, top, width, height }))
}
