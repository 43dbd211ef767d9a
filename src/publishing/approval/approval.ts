import { z } from 'zod'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { type PersonId, personId } from '../../kernel/ids.ts'
import { MINUTE } from '../../kernel/time.ts'
import { type Actor, includesRole, LEAST_ROLE, type Role } from '../../organisation/access.ts'
import { POST_KINDS, type PostKind } from '../post.ts'

/** Why a reviewer gives a Post back; the words for each stand in `web/text`. */
export const RETURN_REASONS = [
  'wrong-figures',
  'source-missing',
  'photo-poor',
  'consent-missing',
  'misspelled',
  'duplicate',
  'wrong-time',
  'other',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** How many approvals one Post can be made to need. */
export const MOST_APPROVALS = 2
/** A deputy is told after at least this many minutes. */
export const DEPUTY_AFTER_LEAST = 5
/** A deputy is told after at most this many minutes: a week. */
export const DEPUTY_AFTER_MOST = 7 * 24 * 60

/** Who must approve Posts of one kind before they go out. */
export interface ApprovalRule {
  /** 0, 1 or 2. */
  readonly approvals: number
  /** The writer's own approval does not count. */
  readonly forbidsOwn: boolean
  /** Whom to ask, and whose approval counts; empty is everybody who may approve. */
  readonly approverIds: readonly PersonId[]
  /** Whose approval counts as well, and who is told when nobody answers. */
  readonly deputyIds: readonly PersonId[]
  /** Null tells no deputy. */
  readonly deputyAfterMinutes: number | null
}

export type ApprovalRules = Readonly<Record<PostKind, ApprovalRule>>

const NONE: ApprovalRule = {
  approvals: 0,
  forbidsOwn: false,
  approverIds: [],
  deputyIds: [],
  deputyAfterMinutes: null,
}
const TWO: ApprovalRule = { ...NONE, approvals: 2, forbidsOwn: true }

/** The rules until somebody sets others. Two approvals for urgent and tribute Posts */
export const DEFAULT_RULES: ApprovalRules = { ordinary: NONE, tribute: TWO, urgent: TWO }

const ids = z.array(z.string().transform(personId))
const rule = z.object({
  approvals: z.int().min(0).max(MOST_APPROVALS),
  forbidsOwn: z.boolean(),
  approverIds: ids,
  deputyIds: ids,
  deputyAfterMinutes: z.int().nullable(),
})
const stored = z.object({ ordinary: rule, tribute: rule, urgent: rule })
const storedAtFirst = z.object({ required: z.boolean() })

/** Reads the rules as they were stored, those of the first version included; the default where there are none. */
export function readApprovalRules(value: unknown): ApprovalRules {
  const read = stored.safeParse(value)
  if (read.success) return read.data
  const atFirst = storedAtFirst.safeParse(value)
  const isRequired = atFirst.success && atFirst.data.required
  return isRequired ? { ...DEFAULT_RULES, ordinary: { ...NONE, approvals: 1 } } : DEFAULT_RULES
}

/** One decision about a Post, as far as it says who may still decide. */
interface Given {
  readonly actorId: string
  readonly decision: 'approved' | 'returned'
  readonly version: number
}

interface InReview {
  readonly createdBy: string
  readonly approvalsFromVersion: number
}

/** Picks the approvals that count for the Post as it is now. */
export const countingApprovals = <G extends Given>(post: InReview, given: readonly G[]): readonly G[] =>
  given.filter(({ decision, version }) => decision === 'approved' && version >= post.approvalsFromVersion)

/** Why somebody's approval would not count: it is their own Post, they gave it, or the rule names others. */
export type ApprovalObjection = 'own' | 'given' | 'not-named'

/** Tells why an actor's approval of a Post would not count; null when it would. The role is checked elsewhere. */
export function objectionToApproval(
  { forbidsOwn, approverIds, deputyIds }: ApprovalRule,
  post: InReview,
  given: readonly Given[],
  actor: Pick<Actor, 'id'>,
): ApprovalObjection | null {
  if (countingApprovals(post, given).some(({ actorId }) => actorId === actor.id)) return 'given'
  if (forbidsOwn && post.createdBy === actor.id) return 'own'
  const isNamed = [...approverIds, ...deputyIds].some(id => id === actor.id)
  return approverIds.length > 0 && !isNamed ? 'not-named' : null
}

/** Tells whether a Post of a kind has what its rule asks for. */
export const isApproved = (rule: ApprovalRule, post: InReview, given: readonly Given[]): boolean =>
  countingApprovals(post, given).length >= rule.approvals

/** Gives the instant from which deputies are told of a Post that waits since `askedAt`; null for never. */
export const deputyDueAt = ({ deputyAfterMinutes }: ApprovalRule, askedAt: Date): Date | null =>
  deputyAfterMinutes === null ? null : new Date(askedAt.getTime() + deputyAfterMinutes * MINUTE)

/** Somebody who may sign in, as far as approving goes. */
export interface Approver {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
}

/** Picks the people whose approval counts by a rule. */
export const approversOf = (
  { approverIds, deputyIds }: ApprovalRule,
  people: readonly Approver[],
): readonly Approver[] =>
  people.filter(
    ({ id, role }) =>
      includesRole(role, LEAST_ROLE['posts.approve']) &&
      (approverIds.length === 0 || approverIds.includes(id) || deputyIds.includes(id)),
  )

/** Tells whether there are enough people for a rule, also for a Post that one of the approvers wrote. */
export function isFulfillable(rule: ApprovalRule, people: readonly Approver[]): boolean {
  const approvers = approversOf(rule, people)
  const mayBeOwn =
    rule.forbidsOwn && approvers.some(({ role }) => includesRole(role, LEAST_ROLE['posts.write']))
  return rule.approvals === 0 || approvers.length - (mayBeOwn ? 1 : 0) >= rule.approvals
}

/** Lists the kinds whose rules differ. */
export const changedKinds = (a: ApprovalRules, b: ApprovalRules): readonly PostKind[] =>
  POST_KINDS.filter(kind => canonicalJson(a[kind]) !== canonicalJson(b[kind]))
