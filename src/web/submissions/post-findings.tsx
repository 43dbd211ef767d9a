import { isLaw } from '../../proofreading/index.ts'
import { FindingList } from '../posts/text-findings.tsx'
import { useView } from '../views/view.ts'
import type { ItemPageProps } from './item-page.tsx'

interface PostFindingsProps extends Pick<ItemPageProps, 'checked'> {
  readonly draft: Pick<ItemPageProps['draft'], 'isAcknowledged'>
  /** Where the form goes; what draws this anew stands below it. */
  readonly address: string
}

/** What to look at in the text, each with a button that repairs it; drawn anew a moment after typing. */
export function PostFindings({ draft, checked, address }: PostFindingsProps) {
  const { proofreading } = useView().texts
  return (
    <div
      id="findings"
      class="stack"
      aria-live="polite"
      hx-post={`${address}/findings`}
      hx-trigger="input from:#item delay:800ms"
      hx-sync="this:replace"
      hx-swap="outerMorph"
    >
      {checked.findings.length === 0 && checked.text !== '' && <p class="soft small">{proofreading.none}</p>}
      <FindingList {...checked} formAction={`${address}#text`} />
      {checked.findings.some(isLaw) && (
        <label class="choice">
          <input type="checkbox" name="lawAcknowledged" value="yes" checked={draft.isAcknowledged} />
          {proofreading.consent}
        </label>
      )}
    </div>
  )
}
