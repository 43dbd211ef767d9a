import type { PlanWarning } from '../../planning/index.ts'
import { planWarningText } from '../text/plan-warning-text.ts'
import { useView } from '../views/view.ts'

interface PlanWarningsProps {
  readonly warnings: readonly PlanWarning[]
  /** Whether a form stands around it, which must not be lost by following a link. */
  readonly isTyping?: boolean
}

/** What speaks against a Post as it is planned: its place, and what the Page has said or shown before. */
export function PlanWarnings({ warnings, isTyping = false }: PlanWarningsProps) {
  const { locale, texts } = useView()
  if (warnings.length === 0) return null
  return (
    <>
      <h2>{texts.compose.planTitle}</h2>
      <ul class="findings">
        {warnings.map(warning => (
          <li class="finding" key={`${warning.code}-${warning.values.postId ?? ''}`}>
            <p>{planWarningText(warning, locale)}</p>
            <OtherPost warning={warning} isTyping={isTyping} />
          </li>
        ))}
      </ul>
    </>
  )
}

function OtherPost({ warning, isTyping }: { warning: PlanWarning; isTyping: boolean }) {
  const { texts } = useView()
  const { postId, title = '' } = warning.values
  if (postId === undefined) return null
  return (
    <a
      class="btn"
      href={`/posts/${postId}`}
      aria-label={texts.compose.seeNamed(String(title))}
      target={isTyping ? '_blank' : undefined}
    >
      {texts.compose.see}
    </a>
  )
}
