import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { DecisionRow } from './decision-row.tsx'
import type { RowDraft } from './row-draft.ts'

/** A Post to look at again, with what stands in the form about it. */
export interface Row {
  readonly post: PostView
  readonly draft: RowDraft
}

export interface ResumePageProps {
  /** Posts whose time passed on hold. */
  readonly passed: readonly Row[]
  readonly coming: readonly Row[]
  /** By the Post they concern; `whole` is about all of it. */
  readonly problems: Readonly<Record<string, string>>
}

/** The list to look at again before everything goes on. */
export function ResumePage({ passed, coming, problems }: ResumePageProps) {
  const { hold } = useView().texts
  return (
    <Layout title={hold.resume}>
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      <form method="post" action="/posts/resume" class="stack stack-wide">
        <CsrfField />
        {/* Enter in a field presses the first button: it must not resume. */}
        <button type="submit" class="visually-hidden" name="look" value="again" tabIndex={-1}>
          {hold.resumeWhy}
        </button>
        <p>{hold.resumeWhy}</p>
        <Rows title={hold.passed} rows={passed} problems={problems} isOpen />
        <Rows title={hold.coming} rows={coming} problems={problems} />
        {passed.length + coming.length === 0 && <p class="soft">{hold.nothing}</p>}
        <div>
          <button type="submit" class="btn btn-primary">
            {hold.resume}
          </button>
        </div>
      </form>
    </Layout>
  )
}

interface RowsProps {
  readonly title: string
  readonly rows: readonly Row[]
  readonly problems: ResumePageProps['problems']
  readonly isOpen?: boolean
}

function Rows({ title, rows, problems, isOpen = false }: RowsProps) {
  const { hold } = useView().texts
  if (rows.length === 0) return null
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="lines panel">
        {rows.map(({ post, draft }) => (
          <DecisionRow
            key={post.id}
            post={post}
            draft={draft}
            verbs={hold.verbs}
            problem={problems[post.id]}
            isOpen={isOpen}
          />
        ))}
      </ul>
    </section>
  )
}
