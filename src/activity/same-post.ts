import type { PostId, UnitId } from '../kernel/ids.ts'
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

type Row = Known & PostNames & { readonly unitId: UnitId }

/** Tells whether two rows are of one post, as when it counts for two units. */
export const isSamePost = (one: Known, other: Known): boolean =>
  one.knownBy.some(key => other.knownBy.includes(key))

/**
 * Names a post in its rows of other units than `unitId` by what was told of it: totals know by that that it is one.
 * Of a unit with several rows nobody can tell yet which one it is. What has its names already stays the same object.
 */
export function namedElsewhere<Post extends Row>(
  rows: readonly Post[],
  told: PostNames,
  unitId: UnitId,
): readonly Post[] {
  const isAlone = (row: Post): boolean =>
    row.unitId !== unitId && rows.every(other => other === row || other.unitId !== row.unitId)
  return rows.map(row => (isAlone(row) && wantsName(row, told) ? withNames(row, told) : row))
}

const wantsName = (row: Row, told: PostNames): boolean =>
  (row.networkPostId === null && told.networkPostId !== null) || (row.postId === null && told.postId !== null)

const withNames = <Post extends Row>(row: Post, told: PostNames): Post => ({
  ...row,
  networkPostId: row.networkPostId ?? told.networkPostId,
  postId: row.postId ?? told.postId,
  knownBy: [...new Set([...row.knownBy, ...keysOf(told)])],
})
