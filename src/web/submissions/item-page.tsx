import type { Inbox, LatePhoto, Submission } from '../../intake/index.ts'
import type { PageId } from '../../kernel/ids.ts'
import type { PlanWarning } from '../../planning/index.ts'
import type { CheckedText } from '../posts/text-findings.tsx'
import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { Decided } from './item-decided.tsx'
import { Decisions, type DecisionTry } from './item-decisions.tsx'
import type { ItemDraft } from './item-draft.ts'
import { ItemFacts } from './item-facts.tsx'
import { ItemForm } from './item-form.tsx'
import { ItemQueue } from './item-queue.tsx'
import { JustDone, type JustDoneProps } from './just-done.tsx'
import { KeyHelp } from './key-help.tsx'

export interface ItemPageProps {
  readonly submission: Submission
  /** Its photos that came too late for its Post. */
  readonly late: readonly LatePhoto[]
  /** What waits, in its order. */
  readonly inbox: Inbox
  readonly draft: ItemDraft
  /** What is wrong with the draft, by the name of the field; `whole` is about all of it. */
  readonly problems: Readonly<Record<string, string>>
  /** A decision that was refused. */
  readonly tried: DecisionTry | null
  readonly checked: CheckedText
  readonly warnings: readonly PlanWarning[]
  readonly pages: readonly { readonly id: PageId; readonly name: string }[]
  readonly freeSlots: readonly Date[]
  /** What was decided a moment ago, so that it can be undone. */
  readonly done: JustDoneProps['submission'] | null
}

/** One Submission: everything that is known of it, and what may be decided. On a desk the queue stands beside it. */
export function ItemPage(props: ItemPageProps) {
  const view = useView()
  const { submission, inbox, done } = props
  const mayDecide = viewerMay(view, 'submissions.decide')
  return (
    <Layout title={submission.title || view.texts.inbox.noTitle}>
      {done && done.id !== submission.id && <JustDone submission={done} />}
      <div class="inbox">
        <ItemQueue current={submission} inbox={inbox} />
        <div class="stack stack-wide">
          <Decided submission={submission} lateCount={props.late.length} />
          <ItemFacts submission={submission} draft={props.draft} />
          {mayDecide && <ItemForm {...props} />}
          <Decisions submission={submission} tried={props.tried} />
          <KeyHelp />
        </div>
      </div>
      <script type="module" src={view.assets['inbox.js']} />
    </Layout>
  )
}
