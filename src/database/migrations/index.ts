import type { Kysely } from 'kysely'
import { firstRooms } from './0001-first-rooms.ts'
import { triesAndReplays } from './0002-tries-and-replays.ts'
import { codesUsedOnce } from './0003-codes-used-once.ts'
import { patientRemovals } from './0004-patient-removals.ts'
import { kindsOfPosts } from './0005-kinds-of-posts.ts'
import { holds } from './0006-holds.ts'
import { slotsAndColumns } from './0007-slots-and-columns.ts'
import { occasions } from './0008-occasions.ts'
import { importsAndFeeds } from './0009-imports-and-feeds.ts'
import { photoHashes } from './0010-photo-hashes.ts'
import { approvals } from './0011-approvals.ts'
import { revisionsAndAmendments } from './0012-revisions-and-amendments.ts'
import { noticeMails } from './0013-notice-mails.ts'
import { shareTasks } from './0014-share-tasks.ts'
import { waitingPosts } from './0015-waiting-posts.ts'
import { branchLinks } from './0016-branch-links.ts'
import { submissions } from './0017-submissions.ts'
import { photoConsents } from './0018-photo-consents.ts'
import { nearDuplicates } from './0019-near-duplicates.ts'
import { takedowns } from './0020-takedowns.ts'
import { frames } from './0021-frames.ts'
import { tellings } from './0022-tellings.ts'
import { inbox } from './0023-inbox.ts'
import { retention } from './0024-retention.ts'
import { branchNews } from './0025-branch-news.ts'
import { unitsOverTime } from './0026-units-over-time.ts'
import { pagePosts } from './0027-page-posts.ts'
import { targets } from './0028-targets.ts'
import { unitChanges } from './0030-unit-changes.ts'
import { counting } from './0031-counting.ts'
import { resultsAndDifficulties } from './0032-results-and-difficulties.ts'
import { briefings } from './0033-briefings.ts'
import { guidance } from './0034-guidance.ts'
import { followingUp } from './0035-following-up.ts'
import { eventVerdicts } from './0036-event-verdicts.ts'
import { countingIndex } from './0037-counting-index.ts'

export interface Migration {
  /** The file's name. Never changes once released: databases remember it. */
  readonly name: string
  readonly up: (db: Kysely<never>) => Promise<void>
}

/** Every step from an empty database to today's, in order. Add at the end; never change a released one. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-first-rooms', up: firstRooms },
  { name: '0002-tries-and-replays', up: triesAndReplays },
  { name: '0003-codes-used-once', up: codesUsedOnce },
  { name: '0004-patient-removals', up: patientRemovals },
  { name: '0005-kinds-of-posts', up: kindsOfPosts },
  { name: '0006-holds', up: holds },
  { name: '0007-slots-and-columns', up: slotsAndColumns },
  { name: '0008-occasions', up: occasions },
  { name: '0009-imports-and-feeds', up: importsAndFeeds },
  { name: '0010-photo-hashes', up: photoHashes },
  { name: '0011-approvals', up: approvals },
  { name: '0012-revisions-and-amendments', up: revisionsAndAmendments },
  { name: '0013-notice-mails', up: noticeMails },
  { name: '0014-share-tasks', up: shareTasks },
  { name: '0015-waiting-posts', up: waitingPosts },
  { name: '0016-branch-links', up: branchLinks },
  { name: '0017-submissions', up: submissions },
  { name: '0018-photo-consents', up: photoConsents },
  { name: '0019-near-duplicates', up: nearDuplicates },
  { name: '0020-takedowns', up: takedowns },
  { name: '0021-frames', up: frames },
  { name: '0022-tellings', up: tellings },
  { name: '0023-inbox', up: inbox },
  { name: '0024-retention', up: retention },
  { name: '0025-branch-news', up: branchNews },
  { name: '0026-units-over-time', up: unitsOverTime },
  { name: '0027-page-posts', up: pagePosts },
  { name: '0028-targets', up: targets },
  { name: '0030-unit-changes', up: unitChanges },
  { name: '0031-counting', up: counting },
  { name: '0032-results-and-difficulties', up: resultsAndDifficulties },
  { name: '0033-briefings', up: briefings },
  { name: '0034-guidance', up: guidance },
  { name: '0035-following-up', up: followingUp },
  { name: '0036-event-verdicts', up: eventVerdicts },
  { name: '0037-counting-index', up: countingIndex },
]
