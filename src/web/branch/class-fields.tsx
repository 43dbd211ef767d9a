import { PHOTO_CLASS_NAMES, PHOTO_CLASSES, type PhotoClass } from '../../intake/index.ts'
import { useView } from '../views/view.ts'
import { Choice } from './choice.tsx'
import { ticksField } from './send-draft.ts'

interface ClassFieldsProps {
  readonly label: string
  readonly hint?: string
  /** What was chosen; empty when nothing was. */
  readonly chosen: string
  /** What was ticked, by class. */
  readonly ticks: Readonly<Record<string, readonly string[]>>
}

/** Who is on a photo, and what the law asks of such a one. */
export function ClassFields({ label, hint, chosen, ticks }: ClassFieldsProps) {
  const { sending } = useView().texts
  return (
    <fieldset class="stack" data-classes>
      <legend class="field-label">{label}</legend>
      {hint && <p class="soft small">{hint}</p>}
      {PHOTO_CLASS_NAMES.map(name => (
        <Choice
          key={name}
          name="class"
          value={name}
          isChosen={chosen === name}
          label={sending.classes[name].name}
          why={sending.classes[name].why}
        >
          {PHOTO_CLASSES[name].length > 0 && <Ticks name={name} ticked={ticks[name] ?? []} />}
        </Choice>
      ))}
    </fieldset>
  )
}

/** Nothing is ticked before somebody ticked it. */
function Ticks({ name, ticked }: { name: PhotoClass; ticked: readonly string[] }) {
  const { sending } = useView().texts
  return (
    <>
      <p class="small">{sending.ticksWhy}</p>
      {PHOTO_CLASSES[name].map(tick => (
        <label key={tick} class="tick">
          <input type="checkbox" name={ticksField(name)} value={tick} checked={ticked.includes(tick)} />
          <span>{sending.ticks[tick]}</span>
        </label>
      ))}
      <p class="soft small">{sending.ticksNext}</p>
    </>
  )
}
