import type { DecisionView, PostView } from '../../publishing/index.ts'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { KindMark } from '../views/kind-mark.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

/** What somebody who decides must know about a Post beside its looks. */
export function DecideFacts({ found: { post, writerName } }: { found: DecisionView }) {
  const { texts, now } = useView()
  const { decision } = texts
  const isUrgent = post.kind === 'urgent'
  return (
    <section class="panel stack">
      {post.kind !== 'ordinary' && (
        <div>
          <KindMark kind={post.kind} />
        </div>
      )}
      <div>
        <span class="soft">{decision.page}:</span> {post.pageName}
      </div>
      {writerName && (
        <div>
          <span class="soft">{decision.writer}:</span> {writerName}
        </div>
      )}
      <div>
        <span class="soft">{decision.goesOut}:</span>{' '}
        {isUrgent ? decision.goesOutNow : <Instant at={post.publishAt} />}
      </div>
      <OfficialSource post={post} />
      {!isUrgent && post.publishAt < now && <Notice kind="warm">{decision.late}</Notice>}
    </section>
  )
}

/** Who officially says so, with the way there. */
export function OfficialSource({ post }: { post: Pick<PostView, 'officialSource' | 'officialLink'> }) {
  const { approval } = useView().texts
  if (post.officialSource === null) return null
  return (
    <div>
      <span class="soft">{approval.source}:</span> {post.officialSource}
      {post.officialLink && (
        <a class="line-link" href={post.officialLink} rel="noreferrer" target="_blank">
          <Icon name="external-link" />
          {approval.openSource}
        </a>
      )}
    </div>
  )
}
