import { isAboutPlace, type PlanWarning } from '../../planning/index.ts'
import type { PostView } from '../../publishing/index.ts'
import { useView } from '../views/view.ts'
import { PlanWarnings } from './plan-warnings.tsx'
import { type CheckedText, FindingList } from './text-findings.tsx'

interface PostAdviceProps {
  readonly post: PostView
  readonly checked: CheckedText
  readonly warnings: readonly PlanWarning[]
}

/** What to look at before a Post goes out: its plan, what the Page said before, its text. */
export function PostAdvice({ post, checked, warnings }: PostAdviceProps) {
  const { texts } = useView()
  // An urgent Post chooses no place: it goes out at once, and others make way.
  const told = post.kind === 'urgent' ? warnings.filter(warning => !isAboutPlace(warning)) : warnings
  if (!post.may.edit || checked.findings.length + told.length === 0) return null
  return (
    <section class="panel stack">
      <h2>{texts.decision.problems}</h2>
      <PlanWarnings warnings={told} />
      <FindingList {...checked} />
    </section>
  )
}
