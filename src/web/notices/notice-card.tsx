import type { NoticeView } from '../../watching/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { Instant } from '../views/instant.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { addressOf, wordsOf } from './notice-words.ts'

interface Look {
  readonly class: string
  readonly icon: IconName
}

/** Kinds that give time to act. */
const EARLY: readonly NoticeView['kind'][] = ['token-expiring', 'data-access-expiring']

function lookOf({ kind, isAlarm, closedAt }: NoticeView): Look {
  if (closedAt !== null) return { class: 'notice notice-over', icon: 'circle-check' }
  if (!isAlarm) return { class: 'notice', icon: 'bell' }
  if (EARLY.includes(kind)) return { class: 'notice notice-warm', icon: 'hourglass' }
  return { class: 'notice notice-bad', icon: 'alert-triangle' }
}

/** One notice: what happened, what to do, who can do it, and where. */
export function NoticeCard({ notice }: { notice: NoticeView }) {
  const view = useView()
  const { notices } = view.texts
  const { title, why, next, who } = notices.kinds[notice.kind](wordsOf(notice, view))
  const look = lookOf(notice)
  return (
    <article class={look.class}>
      <Icon name={look.icon} />
      <div class="notice-body">
        <h3>{title}</h3>
        {why !== '' && <p>{why}</p>}
        {notice.closedAt === null && (
          <p>
            <strong>{notices.todo}:</strong> {next}{' '}
            <span class="soft" title={notices.who}>
              ({who})
            </span>
          </p>
        )}
        <p class="soft small">
          <Instant at={notice.raisedAt} />
          {notice.closedAt && (
            <>
              {' · '}
              {notices.closedAt} <Instant at={notice.closedAt} bare />
            </>
          )}
        </p>
        {notice.closedAt === null && <NoticeActions notice={notice} />}
      </div>
    </article>
  )
}

function NoticeActions({ notice }: { notice: NoticeView }) {
  const view = useView()
  const { notices } = view.texts
  const mayConnect = viewerMay(view, 'pages.connect')
  return (
    <div class="row-of">
      <a class="btn" href={addressOf(notice)}>
        {mayConnect && RECONNECTED.includes(notice.kind) ? notices.reconnect : placeText(notice, notices)}
      </a>
      {notice.mayClose && (
        <form method="post" action={`/notices/${notice.id}/close`}>
          <CsrfField />
          <button type="submit" class="btn">
            <Icon name="check" />
            {notices.close}
          </button>
        </form>
      )}
    </div>
  )
}

const RECONNECTED: readonly NoticeView['kind'][] = ['token-dead', 'token-expiring', 'data-access-expiring']

function placeText({ subject }: NoticeView, { places }: PageTexts['notices']): string {
  const names: Readonly<Record<string, string>> = places
  return names[subject.kind] ?? places.queue
}
