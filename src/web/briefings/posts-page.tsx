import type { BriefPagePost } from '../../briefing/index.ts'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { BriefingsNav } from './briefings-nav.tsx'

interface PostsPageProps {
  readonly posts: readonly BriefPagePost[]
  /** Whose, or everybody's. */
  readonly branchName: string | null
}

/** The list behind a figure of a briefing. */
export function PostsPage({ posts, branchName }: PostsPageProps) {
  const { briefings, paper } = useView().texts
  const head = paper.postColumns
  const eventCount = new Set(posts.map(({ eventKey }) => eventKey)).size
  return (
    <Layout title={briefings.posts}>
      <BriefingsNav />
      <p>
        <strong>{branchName ?? briefings.all}</strong> · {briefings.postsCount(eventCount, posts.length)}
      </p>
      {posts.length === 0 ? (
        <p class="soft">{briefings.postsEmpty}</p>
      ) : (
        <div class="table-wrap panel">
          <table class="table table-cards">
            <thead>
              <tr>
                {[head.day, head.unitName, head.genre, head.source, head.message, head.check].map(name => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {posts.map(post => (
                <PostRow key={`${post.branchId}-${post.id}`} post={post} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Layout>
  )
}

const WORDS_SHOWN = 140

function PostRow({ post }: { post: BriefPagePost }) {
  const { paper } = useView().texts
  const head = paper.postColumns
  const words = post.message.slice(0, WORDS_SHOWN) || paper.genres[post.genre]
  return (
    <tr>
      <td data-label={head.day}>
        <Instant at={post.postedAt} bare />
      </td>
      <td data-label={head.unitName}>{post.unitName}</td>
      <td data-label={head.genre}>{paper.genres[post.genre]}</td>
      <td data-label={head.source}>{paper.sources[post.source]}</td>
      <td data-label={head.message}>{post.address === null ? words : <a href={post.address}>{words}</a>}</td>
      <td data-label={head.check}>{post.isVerified ? paper.checks.verified : paper.checks.declared}</td>
    </tr>
  )
}
