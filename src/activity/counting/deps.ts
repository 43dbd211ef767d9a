import type { PageId } from '../../kernel/ids.ts'
import type { OpenPage } from '../../organisation/page.ts'
import type { Images } from '../../ports/images.ts'
import type { Network } from '../../ports/network.ts'
import type { Sheets } from '../../ports/sheets.ts'
import type { Failure } from '../../publishing/delivery/verdict.ts'
import type { Pages } from '../../publishing/deps.ts'
import type { ActivityDeps } from '../deps.ts'

/** What counting Pages needs besides. */
export interface CountingDeps extends ActivityDeps {
  readonly network: Pick<Network, 'listPublished' | 'readPicture' | 'isPublished' | 'readPost'>
  readonly images: Pick<Images, 'process'>
  readonly sheets: Pick<Sheets, 'read'>
  readonly pages: Pick<Pages, 'openPage'>
  /** Makes everybody heed a failure that is about a whole Page or the app. */
  readonly heedFailure: (page: OpenPage, failure: Failure) => Promise<void>
  readonly bells: {
    /** Asks to count one Page now. */
    syncPagePosts(id: PageId): Promise<void>
  }
}
