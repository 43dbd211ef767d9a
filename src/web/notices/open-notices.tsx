import type { NoticeView } from '../../watching/index.ts'
import { useView } from '../views/view.ts'
import { NoticeCard } from './notice-card.tsx'

/** More than this many push everything else out of sight. */
const SHOWN = 5

/** What stops everything comes before what stops one Page, and that before what can wait. */
const URGENCY: readonly NoticeView['kind'][] = [
  'queue-stalled',
  'token-dead',
  'app-in-development',
  'page-unreachable',
  'post-late',
]

const rankOf = ({ kind, isAlarm }: NoticeView): number => {
  const rank = URGENCY.indexOf(kind)
  if (rank >= 0) return rank
  return isAlarm ? URGENCY.length : URGENCY.length + 1
}

/** The open notices at the head of a page, the most urgent first; the rest behind a link. */
export function OpenNotices({ notices }: { notices: readonly NoticeView[] }) {
  const { texts } = useView()
  if (notices.length === 0) return null
  const inOrder = notices.toSorted((a, b) => rankOf(a) - rankOf(b))
  const rest = notices.length - SHOWN
  return (
    <section class="stack" aria-label={texts.notices.alarms}>
      <h2>{texts.notices.alarms}</h2>
      {inOrder.slice(0, SHOWN).map(notice => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      <p>
        <a href="/notices">{rest > 0 ? texts.notices.more(rest) : texts.notices.all}</a>
      </p>
    </section>
  )
}
