import type { NoticeView } from '../../watching/index.ts'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { NoticeCard } from './notice-card.tsx'

export interface NoticesProps {
  readonly open: readonly NoticeView[]
  readonly closed: readonly NoticeView[]
  /** Where the history goes on. */
  readonly nextCursor: string | null
}

/** Every open notice, and what there was before. */
export function NoticesPage({ open, closed, nextCursor }: NoticesProps) {
  const { notices } = useView().texts
  return (
    <Layout title={notices.title}>
      <Part title={notices.open} notices={open} empty={notices.openNone} />
      <Part title={notices.history} notices={closed} empty={notices.historyNone} />
      {nextCursor && (
        <p>
          <a href={`/notices?cursor=${encodeURIComponent(nextCursor)}`}>{notices.older}</a>
        </p>
      )}
    </Layout>
  )
}

interface PartProps {
  readonly title: string
  readonly notices: readonly NoticeView[]
  readonly empty: string
}

function Part({ title, notices, empty }: PartProps) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      {notices.length === 0 && <p class="soft">{empty}</p>}
      {notices.map(notice => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}
