import type { House } from '../../compose.ts'
import type { Database } from '../../database/connection.ts'
import type { PhotoId } from '../../kernel/ids.ts'
import type { Clock, Ids } from '../../ports/clock.ts'
import type { PracticeControl } from '../../practice/control.ts'
import type { SceneName } from './scenes.ts'
import type { DemoPage } from './seed-pages.ts'
import type { DemoPeople } from './seed-people.ts'
import type { Scenario } from './units.ts'

/** What the demo's Posts are made with. */
export interface DemoDeps {
  readonly db: Database['db']
  readonly areas: House
  readonly control: PracticeControl
  readonly clock: Clock
  readonly ids: Ids
  readonly timeZone: string
  /** Which picture the demo shows. */
  readonly scenario: Scenario
  /** As many branches at least. */
  readonly branches: number
  /** The app in whose name Posts were made before the demo began. */
  readonly appId: string
  /** Where visitors reach the practice Facebook. */
  readonly practiceUrl: string
}

/** Who works with the demo's Posts, and where they go. */
export interface DemoDesk extends DemoPeople {
  readonly page: DemoPage
  readonly photos: readonly DemoPhoto[]
}

/** A photo of the demo that is ready. */
export interface DemoPhoto {
  readonly fileName: SceneName
  readonly photoId: PhotoId
  readonly jpeg: Uint8Array
  readonly altText: string
}
