import { parseDate, printDate } from '../../kernel/vietnamese-date.ts'
import { PILLARS, POST_KINDS } from '../../publishing/index.ts'
import { useView } from '../views/view.ts'
import { altTextField } from './compose-draft.ts'
import type { EditDraft } from './edit-draft.ts'
import { MERGED_VALUES, type MergedDraft, type MergedPart, type MergedValue } from './merge-drafts.ts'

interface MergeValuesProps {
  readonly merged: MergedDraft
  readonly mine: EditDraft
  readonly theirs: EditDraft
}

/** Time, photos, link, first comment and pillar: taken over where only one changed them, else chosen. */
export function MergeValues({ merged, mine, theirs }: MergeValuesProps) {
  const photos = new Map([...theirs.photos, ...mine.photos].map(({ id, altText }) => [id, altText]))
  return (
    <>
      {[...photos].map(([id, altText]) => (
        <input type="hidden" key={id} name={altTextField(id)} value={altText} />
      ))}
      {MERGED_VALUES.map(part => (
        <Value key={part} part={part} value={merged.values[part]} />
      ))}
    </>
  )
}

function Value({ part, value }: { part: MergedPart; value: MergedValue }) {
  const { history, merge } = useView().texts
  if (value.kind === 'settled') return <input type="hidden" name={part} value={value.value} />
  return (
    <fieldset class="panel stack">
      <legend>{history.parts[part === 'when' ? 'publishAt' : part]}</legend>
      {(['mine', 'theirs'] as const).map(side => (
        <label class="choice" key={side}>
          <input type="radio" name={part} value={value[side]} checked={side === 'mine'} />
          <span>
            <strong>{merge[side]}:</strong> <Told part={part} value={value[side]} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Tells a value as people say it. */
function Told({ part, value }: { part: MergedPart; value: string }) {
  const { history, pillars, kinds } = useView().texts
  if (part === 'photos') return <PhotoStrip ids={value.split(' ').filter(Boolean)} />
  const pillar = PILLARS.find(one => one === value)
  if (part === 'pillar') return <>{pillar ? pillars[pillar] : history.noPillar}</>
  const kind = POST_KINDS.find(one => one === value)
  if (part === 'kind' && kind) return <>{kinds[kind]}</>
  if (part !== 'when') return <>{value || history.empty}</>
  const [date = '', clock = ''] = value.split(' ')
  const day = parseDate(date)
  return <>{day ? `${printDate(day, 'dd/MM/yyyy')}, ${clock}` : value}</>
}

function PhotoStrip({ ids }: { ids: readonly string[] }) {
  const { history } = useView().texts
  if (ids.length === 0) return <>{history.photos(0)}</>
  return (
    <span class="row-of">
      {ids.map(id => (
        <img key={id} src={`/photos/${id}/thumbnail.jpg`} alt="" width="64" height="64" />
      ))}
    </span>
  )
}
