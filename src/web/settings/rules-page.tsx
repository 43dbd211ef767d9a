import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { ApprovalPart, type ApprovalPartProps } from './approval-part.tsx'
import { LadderPart, type LadderPartProps } from './ladder-part.tsx'
import { RetentionPart, type RetentionPartProps } from './retention-part.tsx'
import { TimingPart, type TimingPartProps } from './timing-part.tsx'

export interface RulesPageProps {
  readonly approval: ApprovalPartProps
  readonly timing: TimingPartProps
  readonly retention: RetentionPartProps
  readonly ladder: LadderPartProps
}

/** What the organisation decides, a section for each kind of rule. */
export function RulesPage({ approval, timing, retention, ladder }: RulesPageProps) {
  const view = useView()
  const { rules } = view.texts
  return (
    <Layout title={rules.title}>
      {!viewerMay(view, 'rules.write') && <Notice kind="plain">{rules.adminOnly}</Notice>}
      <TimingPart {...timing} />
      <ApprovalPart {...approval} />
      <LadderPart {...ladder} />
      <RetentionPart {...retention} />
    </Layout>
  )
}
