import type { Publishing } from '../src/publishing/index.ts'

/** What jobs may use. */
export interface Areas {
  readonly publishing: Publishing
}
