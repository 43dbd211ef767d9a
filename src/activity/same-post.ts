import type { PostId } from '../kernel/ids.ts'
import { readFacebookLink } from './linking/facebook-link.ts'

/** What names a post; `knownBy` are further spellings, such as the ids of its photos. */
interface PostNames {
  readonly networkPostId: string | null
  readonly address: string | null
  readonly postId: PostId | null
  readonly knownBy?: readonly string[]
}

/** Gives everything by which what was told of is known again. */
export const keysOf = ({ networkPostId, address, postId, knownBy = [] }: PostNames): readonly string[] => [
  ...new Set(
    [
      networkPostId === null ? null : ownPartOf(networkPostId),
      address === null ? null : keyOfAddress(address),
      postId === null ? null : `post:${postId}`,
      ...knownBy,
    ].filter(key => key !== null),
  ),
]

/** Strips the Page from an id of Facebook: `page_post` and `post` are the same post. */
export const ownPartOf = (networkPostId: string): string =>
  networkPostId.slice(networkPostId.lastIndexOf('_') + 1)

/** An address may end with the id of a Page or of an album, which names no post. */
function keyOfAddress(address: string): string {
  const link = readFacebookLink(address)
  return link.kind === 'post' ? link.key : address
}

interface Known {
  readonly knownBy: readonly string[]
}

/** Tells whether two rows are of one post, as when it counts for two units. */
export const isSamePost = (one: Known, other: Known): boolean =>
  one.knownBy.some(key => other.knownBy.includes(key))
