import type { PageId, UnitId } from './kernel/ids.ts'
import { Secret } from './kernel/secret.ts'
import { type Actor, authorize, type Organisation } from './organisation/index.ts'
import type { PracticeControl } from './practice/control.ts'

/** A Page to be made at the practice Facebook. */
export interface PracticePage {
  /** Given when it may be there already: then it is connected as it is. */
  readonly facebookPageId?: string
  readonly name: string
  readonly about?: string
  readonly followerCount?: number
  readonly purpose: 'publish' | 'track'
  readonly unitId?: UnitId
}

/**
 * Makes a Page at the practice Facebook that this process runs and connects it as any other.
 * @throws {NOT_ALLOWED} before anything is made, and what `connectPage` throws
 */
export const addPracticePage =
  (control: PracticeControl, { connectPage }: Pick<Organisation, 'connectPage'>) =>
  async (actor: Actor, wanted: PracticePage): Promise<PageId> => {
    authorize(actor, 'pages.connect')
    const { facebookPageId: id, name, about, followerCount, purpose, unitId } = wanted
    const known = control.pages().find(page => page.id === id)
    const page = known ?? control.addPage({ id, name, about, followerCount })
    const accessToken = new Secret(control.issueToken({ pageIds: [page.id] }))
    const connection = { facebookPageId: page.id, accessToken, purpose, unitId }
    return (await connectPage(actor, connection)).id
  }
