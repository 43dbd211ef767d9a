import { cleanText } from '../../kernel/text.ts'
import type { Form } from '../form.ts'

/** Names the fields of one place of a text that is put together from two people's versions. */
export const pieceFields = (index: number) => ({
  settled: `piece-${index}`,
  pick: `pick-${index}`,
  mine: `mine-${index}`,
  theirs: `theirs-${index}`,
  own: `own-${index}`,
})

/** How many places a text that is being put together has. */
export const PIECES = 'pieces'

/** Reads the text of a form: as it was typed, or put together from what was chosen. */
export function mergedText(form: Form): string {
  const count = Math.min(Number(form.line(PIECES)) || 0, PIECES_LIMIT)
  if (count === 0) return form.text('message')
  return cleanText(Array.from({ length: count }, (_, index) => chosenPiece(form, index)).join(''))
}

/** More places than any merge gives. */
const PIECES_LIMIT = 2_000

/** What nobody chose stays as it was typed: nothing gets lost by an oversight. */
function chosenPiece(form: Form, index: number): string {
  const names = pieceFields(index)
  const pick = form.line(names.pick)
  if (pick === 'mine' || pick === 'theirs') return form.raw(names[pick])
  return pick === 'own' ? form.raw(names.own) : form.raw(names.settled) || form.raw(names.mine)
}
