import { useEffect, useState } from 'preact/hooks'
import { BlurDialog } from './blur-dialog.tsx'
import { followDrag } from './drag-order.ts'
import type { Kept } from './kept.ts'
import { change } from './local-store.ts'
import { addPhoto, movePhoto, takeBack } from './own-photos.ts'
import { inOrder } from './pending.ts'
import { usePlace } from './phone-context.ts'
import { PhotoCard, type PhotoDeeds } from './photo-card.tsx'
import type { Draft, LocalPhoto } from './rows.ts'
import { fill } from './seed.ts'

interface Props {
  readonly kept: Kept
  readonly draft: Draft
  /** The picker of the plain form: on a slow line somebody may have opened it before this script was there. */
  readonly plain: HTMLInputElement | null
}

/** The photos of the draft: picked or taken, looked over, put in order. */
export function PhotoPart({ kept, draft, plain }: Props) {
  const { texts, base } = usePlace()
  const [said, say] = useState('')
  const [keepsOriginal, setKeepsOriginal] = useState(false)
  const [blurredId, blur] = useState<string | null>(null)
  const [draggedId, drag] = useState<string | null>(null)
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null)
  const photos = inOrder(kept.photos, draft.clientId)
  const blurred = photos.find(({ id }) => id === blurredId)

  const add = async (picker: HTMLInputElement): Promise<void> => {
    const files = [...(picker.files ?? [])]
    const left: string[] = []
    for (const [index, file] of files.entries()) {
      say(fill(texts.preparing, { place: index + 1, count: files.length }))
      const why = await addPhoto(draft, file, keepsOriginal)
      if (why !== null) left.push(fill(texts[why], { name: file.name }))
    }
    picker.value = ''
    say(left.join(' '))
  }
  useEffect(() => {
    if (plain?.files?.length) void add(plain)
    else plain?.addEventListener('change', () => void add(plain), { once: true })
  }, [plain])
  const move = async (photo: LocalPhoto, place: number): Promise<void> => {
    await movePhoto(photo, place)
    say(fill(texts.moved, { place: place + 1 }))
  }
  const remove = async (photo: LocalPhoto): Promise<void> => {
    const bringBack = await takeBack(photo, base)
    say(texts.takenBack)
    setUndo(() => async () => {
      setUndo(null)
      say('')
      await bringBack()
    })
  }
  const deeds: PhotoDeeds = {
    move: (photo, place) => void move(photo, place),
    takeBack: photo => void remove(photo),
    blur: photo => blur(photo.id),
    describe: (photo, part) => void change('photos', photo.id, part),
    describeAll: ({ class: photoClass, ticks }) => {
      for (const { id } of photos) void change('photos', id, { class: photoClass, ticks })
      say(fill(texts.forAllDone, { count: photos.length }))
    },
    beginDrag: (photo, event) => {
      drag(photo.id)
      followDrag(event, place => {
        drag(null)
        if (place !== null) void move(photo, place)
      })
    },
  }
  return (
    <>
      <div class="pickers">
        <Picker label={texts.pick} pick={add} name="photos" />
        <Picker label={texts.take} pick={add} capture="environment" />
      </div>
      <Switch label={texts.original} isOn={keepsOriginal} set={setKeepsOriginal} />
      <Switch
        label={texts.hold}
        isOn={draft.holdsPhotos}
        set={holdsPhotos => void change('drafts', draft.unitId, { holdsPhotos })}
      />
      <p class="small" role="status" aria-live="polite">
        {said}{' '}
        {undo && (
          <button type="button" class="btn" onClick={() => void undo()}>
            {texts.undo}
          </button>
        )}
      </p>
      <ol class="photos" aria-label={texts.photos}>
        {photos.map((photo, index) => (
          <PhotoCard
            key={photo.id}
            photo={photo}
            place={index + 1}
            count={photos.length}
            isDragged={photo.id === draggedId}
            deeds={deeds}
          />
        ))}
      </ol>
      {blurred && <BlurDialog photo={blurred} close={() => blur(null)} />}
    </>
  )
}

interface PickerProps {
  readonly label: string
  readonly pick: (picker: HTMLInputElement) => Promise<void>
  readonly name?: string
  readonly capture?: 'environment'
}

/** A button that opens the gallery, or the camera. */
const Picker = ({ label, pick, ...input }: PickerProps) => (
  <label class="btn picker">
    {label}
    <input
      type="file"
      class="visually-hidden"
      accept="image/*"
      multiple={input.capture === undefined}
      onChange={event => void pick(event.currentTarget)}
      {...input}
    />
  </label>
)

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly set: (isOn: boolean) => void
}

const Switch = ({ label, isOn, set }: SwitchProps) => (
  <label class="tick">
    <input type="checkbox" checked={isOn} onChange={event => set(event.currentTarget.checked)} />
    <span>{label}</span>
  </label>
)
