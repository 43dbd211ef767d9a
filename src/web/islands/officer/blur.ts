import { type Box, boxBetween } from '../branch/pixelate.ts'

/** A box smaller than this was a tap. */
const LEAST_SHARE = 0.01

const form = document.querySelector('[data-blur]')
if (form instanceof HTMLFormElement) drawOn(form)

/** Lets a mouse or a finger draw boxes over what nobody may see on a photo; its cells stay for whoever presses keys. */
function drawOn(form: HTMLFormElement): void {
  const [photo, list, undo, swap] = ['photo', 'boxes', 'undo', 'switch'].map(name => partOf(form, name))
  if (!photo || !list || !(undo instanceof HTMLButtonElement) || !swap) return
  let boxes = readBoxes(list)
  const past: (readonly Box[])[] = []
  const show = (): void => {
    showMarks(photo, boxes)
    showList(list, boxes, place => change(boxes.filter((_, index) => index !== place)))
    undo.disabled = past.length === 0
  }
  const change = (next: readonly Box[]): void => {
    past.push(boxes)
    boxes = next
    show()
  }
  undo.addEventListener('click', () => {
    boxes = past.pop() ?? boxes
    show()
  })
  swap.addEventListener('click', () => setMode(form, swap, form.dataset.mode === 'draw' ? 'cells' : 'draw'))
  photo.addEventListener('pointerdown', down => {
    if (form.dataset.mode !== 'draw' || !down.isPrimary || down.button !== 0) return
    follow(photo, down, box => change([...boxes, box]))
  })
  for (const cell of form.querySelectorAll<HTMLInputElement>('[name=cell]')) cell.checked = false
  setMode(form, swap, 'draw')
  show()
}

function partOf(form: HTMLElement, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-${name}]`)
}

function setMode(form: HTMLElement, swap: HTMLElement, mode: 'draw' | 'cells'): void {
  form.dataset.mode = mode
  swap.setAttribute('aria-pressed', String(mode === 'cells'))
}

/** Takes up what was drawn an earlier time, exactly as it was. */
function readBoxes(list: HTMLElement): readonly Box[] {
  return [...list.querySelectorAll('input')].map(({ value }) => {
    const [left = 0, top = 0, width = 0, height = 0] = value.split(' ').map(Number)
    return { left, top, width, height }
  })
}

function showMarks(photo: HTMLElement, boxes: readonly Box[]): void {
  for (const mark of photo.querySelectorAll('.blur-box')) mark.remove()
  for (const [place, box] of boxes.entries()) addMark(photo, box).textContent = String(place + 1)
}

function addMark(photo: HTMLElement, box: Box): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'blur-box'
  mark.ariaHidden = 'true'
  lay(mark, box)
  photo.append(mark)
  return mark
}

function lay(mark: HTMLElement, box: Box): void {
  for (const side of ['left', 'top', 'width', 'height'] as const) mark.style[side] = `${box[side] * 100}%`
}

/** Lists the boxes as the form sends them, each with a button that removes it. */
function showList(list: HTMLElement, boxes: readonly Box[], remove: (place: number) => void): void {
  list.replaceChildren(
    ...boxes.map(({ left, top, width, height }, place) => {
      const field = document.createElement('input')
      Object.assign(field, { type: 'hidden', name: 'box', value: [left, top, width, height].join(' ') })
      const button = document.createElement('button')
      Object.assign(button, { type: 'button', className: 'btn' })
      button.textContent = `${list.dataset.remove} ${place + 1}`
      button.addEventListener('click', () => remove(place))
      const line = document.createElement('li')
      line.append(field, button)
      return line
    }),
  )
}

/** Follows a mouse or a finger from where it was put down until it is lifted; a second finger ends it. */
function follow(photo: HTMLElement, down: PointerEvent, done: (box: Box) => void): void {
  down.preventDefault()
  photo.setPointerCapture(down.pointerId)
  const { left, top, width, height } = photo.getBoundingClientRect()
  const placeOf = ({ clientX, clientY }: PointerEvent) => ({
    x: (clientX - left) / width,
    y: (clientY - top) / height,
  })
  const from = placeOf(down)
  const mark = addMark(photo, boxBetween(from, from))
  const over = new AbortController()
  const { signal } = over
  const stop = (): void => {
    over.abort()
    mark.remove()
  }
  photo.addEventListener('pointermove', event => lay(mark, boxBetween(from, placeOf(event))), { signal })
  photo.addEventListener('pointercancel', stop, { signal })
  photo.addEventListener(
    'pointerup',
    event => {
      stop()
      const box = boxBetween(from, placeOf(event))
      if (box.width > LEAST_SHARE && box.height > LEAST_SHARE) done(box)
    },
    { signal },
  )
}
