import { missingTicks, PHOTO_CLASSES, type PhotoClass } from '../../../intake/photo-class.ts'
import { usePlace } from './phone-context.ts'
import type { PhotoDeeds } from './photo-card.tsx'
import type { LocalPhoto } from './rows.ts'
import { fill } from './seed.ts'

interface Props {
  readonly photo: LocalPhoto
  readonly place: number
  readonly deeds: PhotoDeeds
}

/** Who is on a photo and what they agreed to, its description, and what is to be hidden. Nothing is ticked beforehand. */
export function PhotoDetails({ photo, place, deeds }: Props) {
  const { texts, classes } = usePlace()
  return (
    <details class="photo-details">
      <summary>
        {photo.class === null ? texts.more : `${texts.whoIsOn} ${classes[photo.class] ?? ''}`}
        {isComplete(photo) && ' ✓'}
      </summary>
      <label class="field-label">
        {texts.whoIsOn}
        <select
          class="form-control"
          value={photo.class ?? ''}
          onChange={event => deeds.describe(photo, { class: classOf(event.currentTarget.value), ticks: [] })}
        >
          <option value="">{texts.notSaid}</option>
          {CLASS_NAMES.map(name => (
            <option key={name} value={name}>
              {classes[name]}
            </option>
          ))}
        </select>
      </label>
      {photo.class !== null &&
        PHOTO_CLASSES[photo.class].map(tick => <Tick key={tick} photo={photo} tick={tick} deeds={deeds} />)}
      {photo.class !== null && (
        <button type="button" class="btn" onClick={() => deeds.describeAll(photo)}>
          {texts.forAll}
        </button>
      )}
      <label class="field-label">
        {texts.altText}
        <input
          class="form-control"
          type="text"
          maxLength={1000}
          value={photo.altText}
          onChange={event => deeds.describe(photo, { altText: event.currentTarget.value })}
        />
      </label>
      <button
        type="button"
        class="btn"
        aria-label={`${texts.blur}: ${fill(texts.photo, { place })}`}
        onClick={() => deeds.blur(photo)}
      >
        {texts.blur}
      </button>
    </details>
  )
}

function Tick({ photo, tick, deeds }: { photo: LocalPhoto; tick: string; deeds: PhotoDeeds }) {
  const { ticks } = usePlace()
  const others = photo.ticks.filter(other => other !== tick)
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={photo.ticks.includes(tick)}
        onChange={event =>
          deeds.describe(photo, { ticks: event.currentTarget.checked ? [...others, tick] : others })
        }
      />
      <span>{ticks[tick]}</span>
    </label>
  )
}

const isClass = (name: string): name is PhotoClass => name in PHOTO_CLASSES
const CLASS_NAMES = Object.keys(PHOTO_CLASSES).filter(isClass)
const classOf = (name: string): PhotoClass | null => (isClass(name) ? name : null)

const isComplete = (photo: LocalPhoto): boolean =>
  photo.class !== null &&
  missingTicks({ class: photo.class, ticks: photo.ticks, withdrawnAt: null })?.length === 0
