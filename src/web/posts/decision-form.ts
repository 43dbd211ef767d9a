import { RETURN_REASONS, type ReturnReason } from '../../publishing/index.ts'
import type { Form } from '../form.ts'
import type { View } from '../views/view.ts'

/** Reads which version somebody decided about; a form without one is about none there is. */
export const seenVersion = (form: Form): number => Number(form.line('version'))

interface Return {
  readonly version: number
  readonly reason: string
  readonly reasonCode?: ReturnReason
}

/** Reads why a Post goes back. The reason of the list stands in the sentence too, so that its writer reads it. */
export function returnOf(form: Form, { texts }: Pick<View, 'texts'>): Return {
  const words = form.text('words')
  const reasonCode = RETURN_REASONS.find(reason => reason === form.line('reasonCode'))
  const version = seenVersion(form)
  if (reasonCode === undefined || reasonCode === 'other')
    return { version, reason: words, reasonCode: 'other' }
  const label = texts.approval.reasons[reasonCode]
  return { version, reasonCode, reason: words === '' ? `${label}.` : `${label}: ${words}` }
}
