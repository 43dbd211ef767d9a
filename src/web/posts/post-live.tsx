import { MINUTE, msBetween } from '../../kernel/time.ts'
import { POST_STATES, type PostView } from '../../publishing/index.ts'
import { problemText } from '../text/problem-sentence.ts'
import { UrgentPart } from '../urgent/urgent-part.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { KindMark } from '../views/kind-mark.tsx'
import { Notice } from '../views/notice.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { StateBadge } from '../views/state-badge.tsx'
import { latenessText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { AmendmentList, isAmending } from './amendment-list.tsx'
import { PostActions } from './post-actions.tsx'
import { PostReview } from './post-review.tsx'
import { PostStory } from './post-story.tsx'

/** The part of a Post's page that changes by itself; it asks for itself anew while the program is at work. */
export function PostLive({ post }: { post: PostView }) {
  const { texts, now } = useView()
  return (
    <div
      id="live"
      class="stack stack-wide"
      {...((POST_STATES[post.state].moving || isAmending(post)) && {
        'hx-get': `/posts/${post.id}/live`,
        'hx-trigger': `every ${pollSeconds(post, now)}s`,
        'hx-swap': 'outerMorph',
      })}
    >
      <section class="panel stack">
        <div class="stack" aria-live="polite">
          <div class="row-of">
            <StateBadge state={post.state} />
            {post.pillar && <PillarMark pillar={post.pillar} />}
            <KindMark kind={post.kind} />
          </div>
          <p>{post.removedAt ? texts.amend.removed : texts.stateStory[post.state]}</p>
        </div>
        <Problem post={post} />
        <When post={post} />
        <AmendmentList post={post} />
        {POST_STATES[post.state].moving && (
          <noscript>
            <a class="line-link" href={`/posts/${post.id}`}>
              <Icon name="refresh" />
              {texts.post.reload}
            </a>
          </noscript>
        )}
        <UrgentPart post={post} />
        <PostReview post={post} />
        <PostActions post={post} />
      </section>
      <section class="stack">
        <h2>{texts.post.story}</h2>
        <PostStory attempts={post.attempts} />
        {post.leftovers.length > 0 && <p class="soft">{texts.post.leftovers(post.leftovers.length)}</p>}
      </section>
    </div>
  )
}

/** Near its time, and while something is under way, a Post is looked at every two seconds. */
function pollSeconds(post: PostView, now: Date): number {
  const isFar = post.state === 'scheduled' && msBetween(now, post.publishAt) > 2 * MINUTE
  return isFar ? 30 : 2
}

function Problem({ post }: { post: PostView }) {
  const { locale, texts } = useView()
  const problem = post.problemCode === null ? null : problemText(post.problemCode, locale)
  if (post.isHeld) return <Notice kind="warm">{texts.hold.held}</Notice>
  if (problem === null) return null
  return (
    <Notice kind={post.state === 'failed' ? 'bad' : 'warm'}>
      <p>{problem.sentence}</p>
      <p>{problem.nextStep}</p>
      <p class="soft small">
        {texts.post.who}: {problem.who}
      </p>
    </Notice>
  )
}

function When({ post }: { post: PostView }) {
  const { texts } = useView()
  const { latenessMs, publishedAt, permalink, notBefore } = post
  return (
    <div>
      <div>
        <span class="soft">{texts.post.publishAt}:</span> <Instant at={post.publishAt} />
      </div>
      {publishedAt && (
        <div>
          <span class="soft">{texts.post.publishedAt}:</span> <Instant at={publishedAt} />{' '}
          {latenessMs !== null && latenessText(latenessMs, texts)}
        </div>
      )}
      {notBefore && post.state !== 'published' && (
        <div>
          <span class="soft">{texts.post.notBefore}:</span> <Instant at={notBefore} />
        </div>
      )}
      {post.removedAt && (
        <div>
          <span class="soft">{texts.amend.removedAt}:</span> <Instant at={post.removedAt} />
          {post.removalReason && <p>{texts.amend.removal(post.removalReason)}</p>}
        </div>
      )}
      {permalink && !post.removedAt && (
        <a class="line-link" href={permalink} rel="noreferrer">
          <Icon name="external-link" />
          {texts.post.onFacebook}
        </a>
      )}
    </div>
  )
}
