import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { pagePostId, type UnitId } from '../../kernel/ids.ts'
import { isoDate, localDate, localDateAt } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import type { Doer } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { RemotePost } from '../../ports/network.ts'
import type { CountingDeps } from '../counting/deps.ts'
import type { Sighting } from '../page-post.ts'
import { genreOf } from '../page-post-genre.ts'
import { pagePostsKnownBy, upsertPagePosts } from '../page-post-store.ts'
import { type Checked, checkLink } from './check-link.ts'
import { type FacebookLink, readFacebookLink } from './facebook-link.ts'
import { type GivenLink, type JudgedLink, verdictOfKnown } from './link-verdict.ts'
import { findClaim, insertPastedLink, lockLinks } from './pasted-link-store.ts'

type PostLink = Extract<FacebookLink, { kind: 'post' }>

/** For whom links count, and who gave them. */
export interface Giver {
  readonly unitId: UnitId
  readonly doer: Doer
}

const NOON = { hour: 12, minute: 0 }

/** Judges links one after the other, counts those that count, and keeps every one as it was typed. */
export async function takeLinks(
  deps: CountingDeps,
  giver: Giver,
  links: readonly GivenLink[],
): Promise<readonly JudgedLink[]> {
  const judged: JudgedLink[] = []
  for (const link of links) judged.push(await takeLink(deps, giver, link))
  return judged
}

async function takeLink(deps: CountingDeps, giver: Giver, given: GivenLink): Promise<JudgedLink> {
  const read = readFacebookLink(given.typed)
  const nothing = { ...given, address: null, knownBy: [], pagePostId: null, knownFrom: null }
  if (read.kind !== 'post') return keep(deps, giver, { ...nothing, verdict: read.kind })
  const link = { ...nothing, address: read.address, knownBy: [read.key] }
  if (isInFuture(deps, given.saidOn)) return keep(deps, giver, { ...link, verdict: 'future' })
  const isKnown = (await pagePostsKnownBy(deps.db, [read.key])).length > 0
  const checked = isKnown ? UNCHECKED : await checkLink(deps, giver.unitId, read)
  return settle(deps, giver, { link, read, checked })
}

const UNCHECKED: Checked = { verdict: null, post: null, pageId: null }

const isInFuture = ({ clock, timeZone }: CountingDeps, saidOn: string | null): boolean =>
  saidOn !== null && saidOn > isoDate(localDateAt(clock.now(), timeZone))

interface Settling {
  readonly link: Omit<JudgedLink, 'verdict'>
  readonly read: PostLink
  readonly checked: Checked
}

const settle = (deps: CountingDeps, giver: Giver, { link, read, checked }: Settling): Promise<JudgedLink> =>
  deps.db.transaction().execute(async trx => {
    await lockLinks(trx)
    const known = (await pagePostsKnownBy(trx, link.knownBy)).filter(({ sameAsId }) => sameAsId === null)
    const before = verdictOfKnown(known, giver.unitId)
    if (before !== null) {
      const { verdict, post } = before
      const judged = { ...link, verdict, pagePostId: post.id, knownFrom: post.source }
      // A list that comes again asks nobody again.
      const claim = verdict === 'claimed' ? await findClaim(trx, giver.unitId, link.knownBy) : undefined
      if (claim?.decision === 'refused') return { ...judged, verdict: 'refused' }
      return verdict === 'known' || claim !== undefined ? judged : note(trx, deps, giver, judged)
    }
    if (checked.verdict !== null) return note(trx, deps, giver, { ...link, verdict: checked.verdict })
    const making = { newId: () => pagePostId(deps.ids.newId()), now: deps.clock.now() }
    const [row] = await upsertPagePosts(trx, [sightingOf(deps, giver, { link, read, checked })], making)
    return note(trx, deps, giver, { ...link, verdict: 'counted', pagePostId: row?.id ?? null })
  })

const keep = (deps: CountingDeps, giver: Giver, judged: JudgedLink): Promise<JudgedLink> =>
  deps.db.transaction().execute(trx => note(trx, deps, giver, judged))

/** Keeps a link as it was typed, with what became of it. */
async function note(
  trx: Transaction<Schema>,
  { ids, clock }: CountingDeps,
  { unitId, doer }: Giver,
  judged: JudgedLink,
): Promise<JudgedLink> {
  const createdAt = clock.now()
  await insertPastedLink(trx, judged, { id: ids.newId(), unitId, createdBy: doer.id, createdAt })
  const subject = { kind: 'unit', id: unitId }
  const { verdict, address } = judged
  await appendAudit(
    trx,
    { actor: doer, action: 'unit.link-pasted', subject, facts: { verdict, address } },
    createdAt,
  )
  return judged
}

function sightingOf(deps: CountingDeps, giver: Giver, { link, read, checked }: Settling): Sighting {
  const { post, pageId } = checked
  const common = {
    unitId: giver.unitId,
    createdBy: giver.doer.id,
    pageId,
    source: 'link',
    postId: null,
    pillar: null,
    address: link.address,
  } as const
  const said = { networkPostId: null, knownBy: link.knownBy }
  if (post === null) {
    const postedAt = saidAt(deps, link.saidOn)
    return {
      ...common,
      ...said,
      genre: link.genre ?? guessedGenre(read),
      message: '',
      postedAt,
      isDayOnly: true,
      isVerified: false,
    }
  }
  const genre = link.genre ?? shownGenre(post, read)
  const { id: networkPostId, message, createdAt: postedAt } = post
  return { ...common, networkPostId, knownBy: link.knownBy, genre, message, postedAt, isVerified: true }
}

const guessedGenre = (read: PostLink) => {
  if (read.isVideo) return 'video'
  return read.address.includes('/photo?') ? 'photos' : 'news'
}

const shownGenre = ({ message, photoIds }: RemotePost, { isVideo }: PostLink) =>
  genreOf({ message, isShare: false, isVideo, photoCount: photoIds?.length ?? 0 })

/** Noon of the day that was said, or of today. */
function saidAt({ clock, timeZone }: CountingDeps, saidOn: string | null): Date {
  const [year = 0, month = 0, day = 0] = (saidOn ?? '').split('-').map(Number)
  return instantAt(localDate(year, month, day) ?? localDateAt(clock.now(), timeZone), NOON, timeZone)
}
