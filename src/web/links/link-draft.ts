import { type JudgedLink, linksIn } from '../../activity/index.ts'
import { AppError } from '../../kernel/errors.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import type { Form } from '../form.ts'

/** What somebody typed into the box for links. */
export interface LinkDraft {
  readonly text: string
  readonly saidOn: string
}

export const NO_LINKS: LinkDraft = { text: '', saidOn: '' }

/** So many links are taken at once; each may be looked at on its Page. */
const LINKS_AT_ONCE = 100

/** Reads what was typed, as it was typed. */
export const linkDraftOf = (form: Form): LinkDraft => ({
  text: form.raw('text'),
  saidOn: form.line('saidOn'),
})

/**
 * Reads the links of a draft, as many as are taken at once, and what of it is left for the next time.
 * @throws {INVALID_INPUT} when there is nothing in it, or the day is none
 */
export function readLinkDraft({ text, saidOn: typed }: LinkDraft) {
  const day = typed === '' ? null : parseDate(typed)
  if (typed !== '' && day === null)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'saidOn', code: 'WRONG_DATE' }] })
  const saidOn = day && isoDate(day)
  const links = linksIn(text)
  if (links.length === 0)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'text', code: 'REQUIRED' }] })
  return {
    links: links.slice(0, LINKS_AT_ONCE).map(link => ({ typed: link, saidOn, genre: null })),
    /** What is to stand in the box again: what was too much, and what only wants another day. */
    leftAfter: (judged: readonly JudgedLink[]): LinkDraft => {
      const undated = judged.filter(({ verdict }) => verdict === 'future')
      const left = [...undated.map(link => link.typed), ...links.slice(LINKS_AT_ONCE)]
      return left.length === 0 ? NO_LINKS : { text: left.join('\n'), saidOn: typed }
    },
  }
}
