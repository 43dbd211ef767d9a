import { AppError } from '../kernel/errors.ts'

/** Roles from least to most; each may do what the ones before it may. */
export const ROLES = ['viewer', 'reviewer', 'officer', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** The least role for every action there is. What is not in this table nobody may do. */
export const LEAST_ROLE = {
  'pages.read': 'viewer',
  'pages.connect': 'admin',
  'posts.read': 'viewer',
  'posts.write': 'officer',
  'posts.approve': 'reviewer',
  'hold.set': 'officer',
  // Slots, columns, occasions, imports, share tasks.
  'planning.read': 'viewer',
  'planning.write': 'officer',
  'notices.read': 'viewer',
  'photos.read': 'viewer',
  'photos.write': 'officer',
  'submissions.read': 'viewer',
  // Contract: a reviewer returns, but decides nothing about a text.
  'submissions.return': 'reviewer',
  // Accepting, rejecting, bundling, merging; classes and consent of photos; requests to take something down.
  'submissions.decide': 'officer',
  // How often branches publish: figures, page posts, targets, excuses.
  'activity.read': 'viewer',
  // What counts: links of page posts, events that belong together, what does not count, counting a Page now.
  'activity.write': 'officer',
  // Contract: a reviewer follows up. Targets, excused weeks, reminders, difficulties.
  'activity.follow-up': 'reviewer',
  // The ledger of results.
  'results.write': 'officer',
  'results.approve': 'reviewer',
  // Guidance documents, programmes, yearly plans.
  'guidance.read': 'viewer',
  'guidance.write': 'officer',
  'briefing.read': 'viewer',
  // Conclusions, freezing, amending.
  'briefing.write': 'reviewer',
  'templates.read': 'viewer',
  'text.check': 'viewer',
  'units.read': 'viewer',
  'units.write': 'officer',
  // A branch's link: made, rotated, revoked, handed over.
  'links.rotate': 'officer',
  'rules.read': 'viewer',
  'rules.write': 'admin',
  'people.manage': 'admin',
  'keys.manage': 'admin',
  'audit.read': 'admin',
  // One's own password, second factor and sessions.
  'self.manage': 'viewer',
} as const satisfies Readonly<Record<string, Role>>

export type Action = keyof typeof LEAST_ROLE

/** Who acts: a person who signed in, a program with a key, or this program itself. */
export interface Actor {
  readonly kind: 'person' | 'api-key' | 'system'
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Who did a deed, as the audit names it: an actor, or the seat of a branch, which has no role and may do nothing else. */
export type Doer = Pick<Actor, 'id' | 'name'> & { readonly kind: Actor['kind'] | 'branch' }

/** Makes the actor that stands for this program: `name` tells which part of it, as in `cli` or `stage-post`. */
export const systemActor = (name: string): Actor => ({ kind: 'system', id: 'system', name, role: 'admin' })

/** Tells whether a role includes another one. */
export const includesRole = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least)

/** Tells whether the actor may; nobody (null) may nothing. */
export const may = (actor: Actor | null, action: Action): boolean =>
  actor !== null && includesRole(actor.role, LEAST_ROLE[action])

/**
 * Lets the action pass or throws.
 * @throws {NOT_SIGNED_IN} when nobody is signed in
 * @throws {NOT_ALLOWED} when the role is too small
 */
export function authorize(actor: Actor | null, action: Action): asserts actor is Actor {
  if (actor === null) throw new AppError('NOT_SIGNED_IN')
  if (!may(actor, action)) throw new AppError('NOT_ALLOWED', { values: { role: LEAST_ROLE[action] } })
}
