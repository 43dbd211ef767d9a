import { useEffect, useRef, useState } from 'preact/hooks'
import { drawPhoto } from './draw-photo.ts'
import { blurPhoto } from './own-photos.ts'
import { usePlace } from './phone-context.ts'
import { readBytes } from './photo-bytes.ts'
import { type Box, boxBetween, pixelate } from './pixelate.ts'
import type { LocalPhoto } from './rows.ts'

/** Enough to see a face on a phone's screen. */
const SCREEN_PX = 1024
const CENTRE: Box = { left: 0.35, top: 0.35, width: 0.3, height: 0.3 }
/** A box smaller than this was a tap. */
const LEAST_SHARE = 0.01

/** Lets a finger draw boxes over what nobody may see on a photo. */
export function BlurDialog({ photo, close }: { photo: LocalPhoto; close: () => void }) {
  const { texts, base } = usePlace()
  const dialog = useRef<HTMLDialogElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [clear, setClear] = useState<ImageData | null>(null)
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  const [isBlind, setBlind] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
    void readPicture(photo).then(picture => {
      setClear(picture)
      setBlind(picture === null)
    })
  }, [photo.id])
  useEffect(() => {
    if (clear !== null && canvas.current !== null) show(canvas.current, clear, boxes)
  }, [clear, boxes])
  const save = async (): Promise<void> => {
    if (await blurPhoto(photo, boxes, base)) close()
    else setBlind(true)
  }
  return (
    <dialog ref={dialog} class="blur" aria-label={texts.blurTitle} onClose={close}>
      <h2>{texts.blurTitle}</h2>
      {isBlind ? <p role="alert">{texts.blurFailed}</p> : <p>{texts.blurHow}</p>}
      <canvas ref={canvas} onPointerDown={event => draw(event, box => setBoxes([...boxes, box]))} />
      <div class="blur-buttons">
        <button type="button" class="btn" onClick={() => setBoxes([...boxes, CENTRE])}>
          {texts.blurAdd}
        </button>
        <button
          type="button"
          class="btn"
          disabled={boxes.length === 0}
          onClick={() => setBoxes(boxes.slice(0, -1))}
        >
          {texts.blurUndo}
        </button>
        <button type="button" class="btn" onClick={close}>
          {texts.blurLeave}
        </button>
        <button
          type="button"
          class="btn btn-primary"
          disabled={boxes.length === 0 || isBlind}
          onClick={() => void save()}
        >
          {texts.blurSave}
        </button>
      </div>
    </dialog>
  )
}

async function readPicture(photo: LocalPhoto): Promise<ImageData | null> {
  const bytes = await readBytes(photo.id)
  const drawn = bytes && (await drawPhoto(bytes, SCREEN_PX))
  if (!drawn) return null
  return drawn.canvas.getContext('2d')?.getImageData(0, 0, drawn.canvas.width, drawn.canvas.height) ?? null
}

/** Shows the photo as it will leave the phone. */
function show(canvas: HTMLCanvasElement, clear: ImageData, boxes: readonly Box[]): void {
  const { width, height } = clear
  const image = new ImageData(new Uint8ClampedArray(clear.data), width, height)
  for (const box of boxes) pixelate(image.data, width, box)
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.putImageData(image, 0, 0)
}

/** Follows a finger from where it was put down until it is lifted. */
function draw(down: PointerEvent, done: (box: Box) => void): void {
  const { currentTarget: canvas } = down
  if (!(canvas instanceof HTMLCanvasElement)) return
  const placeOf = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = canvas.getBoundingClientRect()
    return { x: (clientX - left) / width, y: (clientY - top) / height }
  }
  const from = placeOf(down)
  canvas.setPointerCapture(down.pointerId)
  canvas.addEventListener(
    'pointerup',
    up => {
      const box = boxBetween(from, placeOf(up))
      if (box.width > LEAST_SHARE && box.height > LEAST_SHARE) done(box)
    },
    { once: true },
  )
}
