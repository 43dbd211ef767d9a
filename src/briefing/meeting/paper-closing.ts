import type { Paper, PaperBlock } from '../../ports/papers.ts'

/** Ends what an official paper says. */
const END = './.'
/** So many lines go with the signature, for it must not stand on a page alone. */
const LINES_KEPT = 2

/** Ends what a paper says, and parts off its last lines, which are kept with the signature. */
export function closeBody(blocks: readonly PaperBlock[]): Pick<Paper, 'body' | 'closing'> {
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph')
    return {
      body: blocks.slice(0, -2),
      closing: [...blocks.slice(-2, -1), { ...last, text: ended(last.text) }],
    }
  if (last?.kind !== 'list') return { body: blocks, closing: [] }
  const items = last.items.map((item, index) => (index === last.items.length - 1 ? ended(item) : item))
  if (items.length <= LINES_KEPT)
    return { body: blocks.slice(0, -2), closing: [...blocks.slice(-2, -1), { ...last, items }] }
  return {
    body: [...blocks.slice(0, -1), { ...last, items: items.slice(0, -LINES_KEPT) }],
    closing: [{ ...last, items: items.slice(-LINES_KEPT) }],
  }
}

const ended = (text: string): string => `${text.replace(/[.\s]+$/, '')}${END}`
