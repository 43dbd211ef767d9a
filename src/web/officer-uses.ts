import type { Intake } from '../intake/index.ts'
import type { PageId } from '../kernel/ids.ts'
import type { Actor, Organisation } from '../organisation/index.ts'
import type { PostTemplate, Publishing } from '../publishing/index.ts'

/** What the pages about Posts ask of publishing. */
export type PostUses = Pick<
  Publishing,
  | 'schedulePost'
  | 'editPost'
  | 'cancelPost'
  | 'publishNow'
  | 'retryPost'
  | 'submitPost'
  | 'approvePost'
  | 'returnPost'
  | 'getPost'
  | 'listPosts'
>

/** What the pages ask of the template library. */
export interface TemplateUses {
  listTemplates(): readonly PostTemplate[]
  /** @throws {TEMPLATE_NOT_FOUND} */
  getTemplate(id: string): PostTemplate
  /** @throws {TEMPLATE_VARIABLE_MISSING} {TEMPLATE_VARIABLE_INVALID} with `fields` at `variables.NAME` */
  renderTemplate(
    id: string,
    input: Readonly<Record<string, unknown>>,
  ): { readonly text: string; readonly hashtags: readonly string[] }
}

export type PhotoUses = Pick<Intake, 'receivePhoto' | 'getPhoto' | 'openVariant'>

export type PageUses = Pick<Organisation, 'listPages' | 'connectPage'>

export type PeopleUses = Pick<Organisation, 'listPeople' | 'createPerson' | 'makeSignInLink' | 'changePerson'>

export type KeyUses = Pick<Organisation, 'listApiKeys' | 'createApiKey' | 'revokeApiKey'>

export type SignInUses = Pick<
  Organisation,
  'hasPeople' | 'signInByPassword' | 'signInByLink' | 'ownerOfLink' | 'endSession'
>

export type SelfUses = Pick<
  Organisation,
  | 'getOwnPerson'
  | 'changePassword'
  | 'beginSecondFactor'
  | 'confirmSecondFactor'
  | 'removeSecondFactor'
  | 'listSessions'
  | 'endSession'
>

type AuditUses = Pick<Organisation, 'listAudit'>

/** Everything the officer's pages ask of the areas. */
export interface OfficerUses {
  readonly posts: PostUses
  readonly photos: PhotoUses
  readonly templates: TemplateUses
  readonly organisation: PageUses & PeopleUses & KeyUses & SignInUses & SelfUses & AuditUses
  /** Makes a practice Page and connects it; null where this process runs no practice Facebook. */
  readonly addPracticePage: ((actor: Actor, name: string) => Promise<PageId>) | null
  /** Tells for each part of the machine, as in `/readyz`, whether it works. */
  readonly checkHealth: () => Promise<Readonly<Record<string, boolean>>>
}
