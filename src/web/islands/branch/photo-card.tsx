import { useEffect, useState } from 'preact/hooks'
import { usePlace } from './phone-context.ts'
import { readThumbnail } from './photo-bytes.ts'
import { PhotoDetails } from './photo-details.tsx'
import type { LocalPhoto } from './rows.ts'
import { fill } from './seed.ts'

export interface PhotoDeeds {
  move(photo: LocalPhoto, place: number): void
  takeBack(photo: LocalPhoto): void
  blur(photo: LocalPhoto): void
  describe(photo: LocalPhoto, part: Partial<Pick<LocalPhoto, 'class' | 'ticks' | 'altText'>>): void
  describeAll(photo: LocalPhoto): void
  beginDrag(photo: LocalPhoto, event: PointerEvent): void
}

interface Props {
  readonly photo: LocalPhoto
  /** Counted from one. */
  readonly place: number
  readonly count: number
  readonly isDragged: boolean
  readonly deeds: PhotoDeeds
}

/** One photo: how far it is, where it stands, and what is said about it. */
export function PhotoCard({ photo, place, count, isDragged, deeds }: Props) {
  const { texts } = usePlace()
  return (
    <li class={isDragged ? 'photo photo-dragged' : 'photo'} data-photo={photo.id}>
      <button
        type="button"
        class="photo-drag"
        tabIndex={-1}
        aria-hidden="true"
        title={texts.drag}
        onPointerDown={event => deeds.beginDrag(photo, event)}
      >
        <Icon name="grip-vertical" />
      </button>
      <Thumbnail key={photo.sha256} photo={photo} label={fill(texts.photo, { place })} />
      <div class="photo-facts">
        <p class="photo-name">{fill(texts.photo, { place })}</p>
        <PhotoState photo={photo} />
        <div class="photo-buttons">
          <SquareButton
            label={fill(texts.earlier, { place })}
            icon="arrow-up"
            isOff={place === 1}
            press={() => deeds.move(photo, place - 2)}
          />
          <SquareButton
            label={fill(texts.later, { place })}
            icon="arrow-down"
            isOff={place === count}
            press={() => deeds.move(photo, place)}
          />
          <SquareButton
            label={fill(texts.takeBack, { place })}
            icon="trash"
            press={() => deeds.takeBack(photo)}
          />
        </div>
      </div>
      <PhotoDetails photo={photo} place={place} deeds={deeds} />
    </li>
  )
}

function PhotoState({ photo }: { photo: LocalPhoto }) {
  const { texts } = usePlace()
  if (photo.state === 'received') return <p class="photo-state good">✓ {texts.receivedPhoto}</p>
  if (photo.state === 'refused') return <p class="photo-state bad">{texts.refusedPhoto}</p>
  if (photo.sentBytes === 0) return <p class="photo-state">{texts.waitingPhoto}</p>
  const sentence = fill(texts.sendingPhoto, { percent: Math.floor((photo.sentBytes / photo.bytes) * 100) })
  return (
    <p class="photo-state">
      {sentence}
      <progress max={photo.bytes} value={photo.sentBytes} aria-label={sentence} />
    </p>
  )
}

function Thumbnail({ photo, label }: { photo: LocalPhoto; label: string }) {
  const { texts } = usePlace()
  const [address, setAddress] = useState<string | null>(null)
  const [isUnknown, setUnknown] = useState(false)
  useEffect(() => {
    let made: string | null = null
    void readThumbnail(photo.id).then(bytes => {
      made = bytes ? URL.createObjectURL(bytes) : null
      setAddress(made)
    })
    return () => void (made !== null && URL.revokeObjectURL(made))
  }, [photo.id, photo.sha256])
  if (isUnknown) return <span class="photo-picture small">{texts.noPreview}</span>
  if (address === null) return <span class="photo-picture" />
  return (
    <img class="photo-picture" src={address} alt={photo.altText || label} onError={() => setUnknown(true)} />
  )
}

interface SquareButtonProps {
  readonly label: string
  readonly icon: string
  readonly isOff?: boolean
  readonly press: () => void
}

const SquareButton = ({ label, icon, isOff, press }: SquareButtonProps) => (
  <button type="button" class="square" aria-label={label} title={label} disabled={isOff} onClick={press}>
    <Icon name={icon} />
  </button>
)

const Icon = ({ name }: { name: string }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`${usePlace().icons}#${name}`} />
  </svg>
)
