import type { PostId } from '../../kernel/ids.ts'
import { truncate } from '../../kernel/text.ts'
import { type Finding, isLaw, isSafe } from '../../proofreading/index.ts'
import { findingText } from '../text/finding-text.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import { fixAllButton, fixButton } from './text-fixes.ts'

/** What was found in the text of a form or of a Post. */
export interface CheckedText {
  readonly text: string
  readonly findings: readonly Finding[]
}

interface TextFindingsProps extends CheckedText {
  /** Where the form goes, with the place to come back to; a Post's own form knows it. */
  readonly formAction: string
  /** The Post whose form it stands in; null in that of a new one. */
  readonly postId: PostId | null
  /** Whether the box about the family's consent is ticked. */
  readonly isAcknowledged: boolean
}

/** More than this is a text to be written anew. */
const SHOWN = 20

/** What to look at in a form's text, each with a button that repairs it; drawn anew a moment after typing. */
export function TextFindings({ postId, formAction, isAcknowledged, ...checked }: TextFindingsProps) {
  const { proofreading } = useView().texts
  const { text, findings } = checked
  const about = postId === null ? '' : `?post=${encodeURIComponent(postId)}`
  return (
    <div
      id="findings"
      class="stack"
      aria-live="polite"
      hx-post={`/posts/text-check${about}`}
      hx-encoding="application/x-www-form-urlencoded"
      hx-trigger={`input from:${postId === null ? '#compose' : '#edit-form'} delay:800ms`}
      hx-sync="this:replace"
      hx-swap="outerMorph"
    >
      {findings.length === 0 && text !== '' && <p class="soft small">{proofreading.none}</p>}
      <FindingList {...checked} formAction={formAction} />
      {findings.some(isLaw) && (
        <label class="choice">
          <input type="checkbox" name="lawAcknowledged" value="yes" checked={isAcknowledged} />
          {proofreading.consent}
        </label>
      )}
    </div>
  )
}

/** Everything found, what the law asks first, then in the order of the text; with buttons where a form takes them. */
export function FindingList({ text, findings, formAction }: CheckedText & { formAction?: string }) {
  const { locale, texts } = useView()
  if (findings.length === 0) return null
  return (
    <>
      <h2>
        {texts.proofreading.title}: {texts.proofreading.count(findings.length)}
      </h2>
      {formAction !== undefined && findings.filter(isSafe).length > 1 && (
        <div>
          <button type="submit" class="btn" name="do" value={fixAllButton} formAction={formAction}>
            <Icon name="check" />
            {texts.proofreading.fixAll}
          </button>
        </div>
      )}
      <ul class="findings">
        {lawFirst(findings)
          .slice(0, SHOWN)
          .map(finding => (
            <li class={isLaw(finding) ? 'finding finding-law' : 'finding'} key={fixButton(finding)}>
              <p>
                {isLaw(finding) && <strong>{texts.proofreading.law}: </strong>}
                {findingText(text, finding, locale)}
              </p>
              {formAction !== undefined && <FixButton finding={finding} formAction={formAction} />}
            </li>
          ))}
      </ul>
      {findings.length > SHOWN && (
        <p class="soft small">{texts.proofreading.moreThan(findings.length - SHOWN)}</p>
      )}
    </>
  )
}

const lawFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => Number(isLaw(b)) - Number(isLaw(a)))

const LONGEST_LABEL = 40

function FixButton({ finding, formAction }: { finding: Finding; formAction: string }) {
  const { proofreading } = useView().texts
  const { fix } = finding
  if (fix === undefined) return null
  return (
    <button type="submit" class="btn" name="do" value={fixButton(finding)} formAction={formAction}>
      {fix === '' ? proofreading.fixAway : proofreading.fixTo(truncate(fix, LONGEST_LABEL))}
    </button>
  )
}
