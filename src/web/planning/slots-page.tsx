import type { PageId } from '../../kernel/ids.ts'
import type { EditorialColumn, Slot } from '../../planning/index.ts'
import type { PostTemplate, TimingRules } from '../../publishing/index.ts'
import { PostsNav } from '../posts/posts-nav.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import type { ColumnDraft } from './column-draft.ts'
import { ColumnsPart } from './columns-part.tsx'
import type { SlotDraft } from './slot-draft.ts'
import { SlotForm } from './slot-form.tsx'
import { SlotWeek } from './slot-week.tsx'

type Problems = Readonly<Record<string, string>>

export interface SlotsPageProps {
  readonly pages: readonly { readonly id: PageId; readonly name: string }[]
  /** The Page whose week is shown; undefined while none is connected. */
  readonly pageId: PageId | undefined
  readonly slots: readonly Slot[]
  readonly columns: readonly EditorialColumn[]
  readonly templates: readonly PostTemplate[]
  readonly timing: TimingRules
  /** What was typed into a form that failed, and why it failed. */
  readonly failed?:
    | { readonly form: 'slots'; readonly draft: SlotDraft; readonly problems: Problems }
    | { readonly form: string; readonly column: ColumnDraft; readonly problems: Problems }
}

/** The rhythm in which Pages publish: places in the week, and the columns that come back. */
export function SlotsPage(props: SlotsPageProps) {
  const { slots: words } = useView().texts
  return (
    <Layout title={words.title}>
      <PostsNav />
      {props.failed?.problems.whole && <Notice kind="bad">{props.failed.problems.whole}</Notice>}
      {props.pageId === undefined ? <NoPage /> : <Week {...props} pageId={props.pageId} />}
      <ColumnsPart {...props} />
    </Layout>
  )
}

function NoPage() {
  const { compose } = useView().texts
  return (
    <EmptyState icon="brand-facebook" title={compose.noPageTitle}>
      <p>{compose.noPage}</p>
    </EmptyState>
  )
}

function Week(props: SlotsPageProps & { readonly pageId: PageId }) {
  const { slots: words } = useView().texts
  const { timing, slots } = props
  return (
    <section class="stack" aria-labelledby="week-title">
      <div class="row-of apart">
        <h2 id="week-title">{words.week}</h2>
        <PageChoice {...props} />
      </div>
      <p class="soft">{words.why}</p>
      {slots.length === 0 && (
        <Notice kind="plain">{words.usingDefaults(timing.defaultSlotTimes.join(', '))}</Notice>
      )}
      {slots.length > 0 && <SlotWeek {...props} />}
      <SlotForm {...props} />
    </section>
  )
}

function PageChoice({ pages, pageId }: SlotsPageProps) {
  const { slots: words, posts } = useView().texts
  if (pages.length < 2) return null
  return (
    <form class="row-of filters" method="get" action="/posts/slots">
      <select class="form-select" name="page" aria-label={posts.page}>
        {pages.map(page => (
          <option key={page.id} value={page.id} selected={page.id === pageId}>
            {page.name}
          </option>
        ))}
      </select>
      <button type="submit" class="btn">
        {words.choosePage}
      </button>
    </form>
  )
}
