import type { PlanWarning } from '../../planning/index.ts'
import { planWarningText } from '../text/plan-warning-text.ts'
import { useView } from '../views/view.ts'

/** What speaks against a Post as it is planned: its place, and what the Page has said or shown before. */
export function PlanWarnings({ warnings }: { warnings: readonly PlanWarning[] }) {
  const { locale, texts } = useView()
  if (warnings.length === 0) return null
  return (
    <>
      <h3>{texts.compose.planTitle}</h3>
      <ul class="findings">
        {warnings.map(warning => (
          <li class="finding" key={`${warning.code}-${warning.values.postId ?? ''}`}>
            <p>{planWarningText(warning, locale)}</p>
            <OtherPost warning={warning} />
          </li>
        ))}
      </ul>
    </>
  )
}

function OtherPost({ warning }: { warning: PlanWarning }) {
  const { texts } = useView()
  const { postId, title = '' } = warning.values
  if (postId === undefined) return null
  return (
    <a class="btn" href={`/posts/${postId}`} aria-label={texts.compose.seeNamed(String(title))}>
      {texts.compose.see}
    </a>
  )
}
