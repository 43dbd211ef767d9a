import { AppError, isErrorCode } from '../../kernel/errors.ts'
import { problemOf } from '../problem.ts'
import type { Locale } from '../text/index.ts'

/** Tells why a photo was refused and what to do next. */
export const photoRefusal = (code: string, locale: Locale): string =>
  refusalText(new AppError(isErrorCode(code) ? code : 'PHOTO_BROKEN'), locale)

/** Tells an error as a person reads it. */
export const refusalText = (error: AppError, locale: Locale): string => problemOf(error, '', locale).detail
