/**
 * Follows a finger that drags a card of a list, and tells over which place it is lifted; null when it is where it was.
 * The cards carry `data-photo`.
 */
export function followDrag(down: PointerEvent, done: (place: number | null) => void): void {
  const handle = down.currentTarget
  if (!(handle instanceof HTMLElement)) return
  const card = handle.closest('[data-photo]')
  const cards = [...(card?.parentElement?.children ?? [])]
  const from = card === null ? -1 : cards.indexOf(card)
  handle.setPointerCapture(down.pointerId)
  let place = from
  const move = ({ clientY }: PointerEvent): void => {
    const others = cards.filter(other => other !== card)
    place = others.filter(other => isAbove(other, clientY)).length
    for (const [index, other] of others.entries())
      other.classList.toggle('photo-gap', index === place && place !== from)
  }
  const end = (): void => {
    handle.removeEventListener('pointermove', move)
    for (const other of cards) other.classList.remove('photo-gap')
    done(place === from ? null : place)
  }
  handle.addEventListener('pointermove', move)
  handle.addEventListener('lostpointercapture', end, { once: true })
}

/** Tells whether the middle of a card is above a line. */
function isAbove(card: Element, y: number): boolean {
  const { top, bottom } = card.getBoundingClientRect()
  return (top + bottom) / 2 < y
}
