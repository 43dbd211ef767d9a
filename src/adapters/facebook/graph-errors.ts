// Longer than most files on purpose: this is the whole table of what Facebook may refuse, in one place.
import { DAY, HOUR } from '../../kernel/time.ts'
import type { Remedy } from '../../ports/network.ts'

/** One kind of error that Graph answers with, and what this program makes of it. */
export interface GraphErrorRow {
  /** Graph's `code`, or a range of codes. */
  readonly graph?: number | readonly [first: number, last: number]
  /** Graph's `error_subcode`; without `graph` the number counts in either place. */
  readonly subcode?: number
  /** A part of Graph's English message, lower case, where the numbers do not tell enough. */
  readonly says?: string
  /** Ours, stable: shown in attempts, explained in `web/text/problems.*`. */
  readonly code: string
  readonly remedy: Remedy
  /** Present on throttles: who has to wait and how long; `inHeader` when a header may tell better. */
  readonly wait?: { readonly scope: 'page' | 'app'; readonly ms: number; readonly inHeader?: true }
  /** True when a write answered so may still have had its effect. */
  readonly isAmbiguous?: true
  readonly source: string
}

const GUIDE = 'Graph API error-handling guide, 2026-09'
const LIMITS = 'Graph API rate-limiting guide, 2026-09'
const FEED = 'Graph page/feed reference, 2026-09-11'
const PHOTOS = 'Graph page/photos reference, 2026-09-11'
const POSTIZ = 'error list of postiz-app, facebook.provider.ts, 2026-08'
const PHP = 'resumable upload of the Facebook PHP and Android SDKs'
const KOALA_699 = 'arsduo/koala issue 699: HTTP 500 while the photo was created'
const COMMON = 'general knowledge, not read in a reference'

/**
 * Every row of Graph errors known to this program. The first row that fits wins, so the special stands above
 * the general; anything that fits no row is refused with the remedy `report`.
 */
export const GRAPH_ERRORS = [
  // nobody knows what happened
  { graph: 1, says: 'reduce the amount', code: 'too-much-asked', remedy: 'retry', source: GUIDE },
  { graph: 2637, code: 'too-much-asked', remedy: 'retry', source: 'Graph insights reference, 2026-09' },
  { graph: 1, code: 'facebook-unknown-error', remedy: 'retry', isAmbiguous: true, source: KOALA_699 },
  { graph: 2, code: 'facebook-busy', remedy: 'retry', isAmbiguous: true, source: KOALA_699 },
  { subcode: 1363047, code: 'service-unavailable', remedy: 'retry', isAmbiguous: true, source: POSTIZ },
  { subcode: 1609010, code: 'service-unavailable', remedy: 'retry', isAmbiguous: true, source: POSTIZ },

  // throttles
  { graph: 4, code: 'rate-limit-app', remedy: 'wait', wait: { scope: 'app', ms: HOUR }, source: LIMITS },
  { graph: 17, code: 'rate-limit-user', remedy: 'wait', wait: { scope: 'page', ms: HOUR }, source: LIMITS },
  {
    graph: 32,
    code: 'rate-limit-wrong-token',
    remedy: 'wait',
    wait: { scope: 'page', ms: HOUR },
    source: LIMITS,
  },
  {
    graph: 613,
    subcode: 1996,
    code: 'rate-limit-uneven',
    remedy: 'wait',
    wait: { scope: 'page', ms: HOUR },
    source: LIMITS,
  },
  {
    graph: 613,
    code: 'rate-limit-custom',
    remedy: 'wait',
    wait: { scope: 'page', ms: HOUR },
    source: LIMITS,
  },
  {
    graph: 80001,
    code: 'rate-limit-page',
    remedy: 'wait',
    wait: { scope: 'page', ms: HOUR, inHeader: true },
    source: `${LIMITS}; one hour, as Mixpost waits, when the header tells 0 minutes`,
  },
  { graph: 341, code: 'application-limit', remedy: 'wait', wait: { scope: 'app', ms: HOUR }, source: GUIDE },

  // the token
  { graph: 190, subcode: 458, code: 'app-removed', remedy: 'reconnect', source: GUIDE },
  { graph: 190, subcode: 459, code: 'login-checkpoint', remedy: 'reconnect', source: GUIDE },
  { graph: 190, subcode: 490, code: 'login-checkpoint', remedy: 'reconnect', source: POSTIZ },
  { graph: 190, subcode: 460, code: 'password-changed', remedy: 'reconnect', source: GUIDE },
  { graph: 190, subcode: 463, code: 'token-expired', remedy: 'reconnect', source: GUIDE },
  { graph: 190, subcode: 464, code: 'login-unconfirmed', remedy: 'reconnect', source: GUIDE },
  { graph: 190, subcode: 467, code: 'token-invalid', remedy: 'reconnect', source: GUIDE },
  { graph: 190, subcode: 492, code: 'page-role-lost', remedy: 'reconnect', source: GUIDE },
  {
    graph: 190,
    subcode: 2069032,
    code: 'token-wrong-kind',
    remedy: 'reconnect',
    source: 'answer of the real API to a user token on a Page edge',
  },
  { graph: 190, code: 'token-invalid', remedy: 'reconnect', source: GUIDE },
  { graph: 102, code: 'session-ended', remedy: 'reconnect', source: GUIDE },
  { graph: 2500, code: 'token-missing', remedy: 'report', source: 'fb_graph2 recorded answer 2500' },
  { graph: 104, code: 'token-missing', remedy: 'report', source: COMMON },
  { graph: 1705, code: 'token-wrong-kind', remedy: 'reconnect', source: COMMON },
  { graph: 210, code: 'token-wrong-kind', remedy: 'reconnect', source: COMMON },

  // rights
  { graph: 3, code: 'app-lacks-capability', remedy: 'report', source: GUIDE },
  { graph: 10, code: 'permission-missing', remedy: 'reconnect', source: GUIDE },
  { graph: [200, 299], code: 'permission-missing', remedy: 'reconnect', source: GUIDE },

  // duplicates
  { graph: 506, code: 'post-duplicate', remedy: 'reconcile', source: GUIDE },
  {
    graph: 368,
    subcode: 1404082,
    code: 'post-duplicate',
    remedy: 'reconcile',
    source: 'arsduo/koala issue 422',
  },
  {
    graph: 368,
    says: 'already posted',
    code: 'post-duplicate',
    remedy: 'reconcile',
    source: 'arsduo/koala issue 422: the answer came without a subcode',
  },
  { subcode: 1366051, code: 'photos-duplicate', remedy: 'reconcile', source: POSTIZ },

  // blocks and integrity; further tries make a block longer, so the wait is long
  {
    subcode: 1390008,
    code: 'posting-too-often',
    remedy: 'wait',
    wait: { scope: 'page', ms: DAY },
    source: `${POSTIZ}: 180 minutes there, 3 days in another project`,
  },
  { subcode: 4854002, code: 'identity-check', remedy: 'ask-officer', source: POSTIZ },
  { subcode: 1404078, code: 'page-authorization-needed', remedy: 'ask-officer', source: POSTIZ },
  { subcode: 1404006, code: 'security-check', remedy: 'ask-officer', source: POSTIZ },
  { subcode: 1404112, code: 'posting-limited-days', remedy: 'ask-officer', source: POSTIZ },
  { subcode: 1346003, code: 'content-abusive', remedy: 'ask-officer', source: POSTIZ },
  { subcode: 1404102, code: 'content-against-standards', remedy: 'ask-officer', source: POSTIZ },
  { subcode: 1349125, code: 'content-format', remedy: 'fix-input', source: POSTIZ },
  {
    graph: 368,
    code: 'posting-blocked',
    remedy: 'wait',
    wait: { scope: 'page', ms: DAY },
    source: `${GUIDE}: "temporarily blocked for policies violations", no duration given`,
  },

  // photos and videos
  { subcode: 1366046, code: 'photo-unfit', remedy: 'fix-input', source: POSTIZ },
  { subcode: 2069019, code: 'photo-invalid', remedy: 'fix-input', source: POSTIZ },
  { graph: 5101, code: 'photo-too-large', remedy: 'fix-input', source: FEED },
  { graph: 324, code: 'photo-missing', remedy: 'fix-input', source: PHOTOS },
  { graph: 6000, code: 'video-invalid', remedy: 'fix-input', source: POSTIZ },
  { subcode: 1363019, code: 'video-transfer-broken', remedy: 'retry', source: PHP },
  { subcode: 1363021, code: 'video-transfer-broken', remedy: 'retry', source: PHP },
  { subcode: 1363030, code: 'video-transfer-broken', remedy: 'retry', source: PHP },
  { subcode: 1363033, code: 'video-transfer-broken', remedy: 'retry', source: PHP },
  { subcode: 1363037, code: 'video-transfer-broken', remedy: 'retry', source: PHP },
  { subcode: 1363041, code: 'video-transfer-broken', remedy: 'retry', source: PHP },

  // links and texts
  { subcode: 1609005, code: 'link-unreadable', remedy: 'fix-input', source: POSTIZ },
  { subcode: 1609008, code: 'link-to-facebook', remedy: 'fix-input', source: POSTIZ },
  { subcode: 2061006, code: 'link-invalid', remedy: 'fix-input', source: POSTIZ },
  { graph: 1500, code: 'link-invalid', remedy: 'fix-input', source: FEED },
  { graph: 197, code: 'post-empty', remedy: 'fix-input', source: FEED },
  { graph: 105, code: 'too-many-parameters', remedy: 'fix-input', source: FEED },

  // what was asked
  { graph: 100, subcode: 33, code: 'object-gone', remedy: 'reconcile', source: GUIDE },
  { graph: 100, says: 'appsecret_proof', code: 'app-proof-refused', remedy: 'report', source: COMMON },
  { graph: 100, code: 'invalid-parameter', remedy: 'fix-input', source: GUIDE },
  { graph: 551, code: 'person-unavailable', remedy: 'report', source: COMMON },
] as const satisfies readonly GraphErrorRow[]
