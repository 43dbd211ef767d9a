import type { PageSync } from '../../activity/index.ts'
import type { PageId } from '../../kernel/ids.ts'
import type { Page } from '../../organisation/index.ts'
import { problemText } from '../text/problem-sentence.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { ConnectForm, type ConnectFormProps } from './connect-form.tsx'
import { CountingPart } from './counting-part.tsx'

interface PagesPageProps extends ConnectFormProps {
  readonly pages: readonly Page[]
  readonly syncs: ReadonlyMap<PageId, PageSync>
  /** Whether a practice Page can be made here. */
  readonly mayPractise: boolean
}

/** The connected Pages, and the form that connects one or gives it a new token. */
export function PagesPage({ pages, syncs, mayPractise, ...form }: PagesPageProps) {
  const view = useView()
  const { texts } = view
  return (
    <Layout title={texts.pages.title}>
      {pages.length === 0 ? (
        <EmptyState icon="brand-facebook" title={texts.pages.emptyTitle}>
          <p>{texts.pages.empty}</p>
        </EmptyState>
      ) : (
        <PageList pages={pages} syncs={syncs} />
      )}
      {viewerMay(view, 'pages.connect') && mayPractise && <PracticeForm />}
      {viewerMay(view, 'pages.connect') && <ConnectForm {...form} />}
    </Layout>
  )
}

/** Makes a Page to practise on, with one button. */
function PracticeForm() {
  const { pages } = useView().texts
  return (
    <section class="stack">
      <h2>{pages.practice}</h2>
      <p>{pages.practiceWhy}</p>
      <form method="post" action="/pages/practice">
        <CsrfField />
        <button type="submit" class="btn">
          <Icon name="plus" />
          {pages.practiceDo}
        </button>
      </form>
    </section>
  )
}

const TOKEN_LOOK: Readonly<Record<Page['tokenState'], { class: string; icon: IconName }>> = {
  ok: { class: 'state state-green', icon: 'plug-connected' },
  expiring: { class: 'state state-warm', icon: 'hourglass' },
  'needs-reconnect': { class: 'state state-red', icon: 'plug-connected-x' },
}

function PageList({ pages, syncs }: Pick<PagesPageProps, 'pages' | 'syncs'>) {
  const { texts } = useView()
  return (
    <section class="stack">
      <h2>{texts.pages.list}</h2>
      <ul class="lines panel">
        {pages.map(page => (
          <PageLine key={page.id} page={page} sync={syncs.get(page.id)} />
        ))}
      </ul>
    </section>
  )
}

function PageLine({ page, sync }: { page: Page; sync: PageSync | undefined }) {
  const { texts, locale } = useView()
  const look = TOKEN_LOOK[page.tokenState]
  const problem = page.tokenProblem === null ? null : problemText(page.tokenProblem, locale)
  return (
    <li class="stack">
      <div class="row-of apart">
        <strong>{page.name}</strong>
        <span class={look.class}>
          <Icon name={look.icon} />
          {texts.pages.tokenStates[page.tokenState]}
        </span>
      </div>
      <div class="row-of soft small">
        <span>
          {texts.pages.id}: {page.facebookPageId}
        </span>
        <span>{texts.pages.purposes[page.purpose]}</span>
        {page.tokenExpiresAt && (
          <span>
            {texts.pages.expiresAt}: <Instant at={page.tokenExpiresAt} />
          </span>
        )}
        {page.parkedUntil && (
          <span>
            {texts.pages.parkedUntil} <Instant at={page.parkedUntil} />
          </span>
        )}
      </div>
      <CountingPart page={page} sync={sync} />
      {page.visibility === 'hidden' && <HiddenPart />}
      {problem && (
        <p>
          {problem.sentence} {problem.nextStep}
        </p>
      )}
    </li>
  )
}

/** What to do when nobody sees what we publish. */
function HiddenPart() {
  const { pages } = useView().texts
  return (
    <Notice kind="bad">
      <strong>{pages.hiddenTitle}</strong>
      <p>{pages.hiddenWhy}</p>
      <ol>
        {pages.hiddenSteps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{pages.hiddenAfter}</p>
    </Notice>
  )
}
