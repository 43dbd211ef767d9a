import type { ComponentChildren } from 'preact'
import type { ToldPagePost } from '../../activity/index.ts'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { dayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

interface PagePostFactsProps {
  readonly post: ToldPagePost
  /** Where the month's events are joined. */
  readonly events: string
}

/** What is known of a page post, and how. */
export function PagePostFacts({ post, events }: PagePostFactsProps) {
  const view = useView()
  const { pagePost: words, activity } = view.texts
  const { source, isVerified, checkedAt, editedAt } = post
  return (
    <>
      <dl class="facts">
        <Fact name={words.branch}>
          <a href={`/branches/${post.unitId}/activity`}>{post.unitName}</a>
          {post.movedFromName && <span class="soft"> ({words.movedFrom(post.movedFromName)})</span>}
        </Fact>
        <Fact name={words.postedAt}>
          {post.isDayOnly ? (
            `${dayText(post.postedAt, view)} (${words.dayOnly})`
          ) : (
            <Instant at={post.postedAt} bare />
          )}
        </Fact>
        {editedAt && (
          <Fact name={words.edited}>
            <Instant at={editedAt} bare />
          </Fact>
        )}
        <Fact name={words.source}>{words.sourceNames[source]}</Fact>
        <Fact name={words.verified}>{isVerified ? words.verifiedHow[source] : words.unverified}</Fact>
        <Fact name={words.checkedAt}>{checkedAt ? <Instant at={checkedAt} bare /> : words.never}</Fact>
        <Fact name={words.genre}>{activity.genres[post.genre]}</Fact>
        <Fact name={words.pillar}>
          {post.pillar ? <PillarMark pillar={post.pillar} /> : <span class="soft">{words.noPillar}</span>}
        </Fact>
        <Fact name={words.event}>
          {post.eventId === null ? words.alone : words.joined}: <a href={events}>{words.seeEvents}</a>
        </Fact>
        <Fact name={words.keys}>
          <span class="soft small">{post.knownBy.join(', ') || words.never}</span>
        </Fact>
      </dl>
      <div class="row-of">
        {post.address && (
          <a class="btn" href={post.address} rel="noreferrer" target="_blank">
            <Icon name="external-link" /> {words.open}
          </a>
        )}
        {post.postId && (
          <a class="btn" href={`/posts/${post.postId}`}>
            {words.openOurs}
          </a>
        )}
      </div>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
