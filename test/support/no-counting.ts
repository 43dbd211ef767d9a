import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { createFakeImages } from './fake-images.ts'
import { createFakeNetwork } from './fake-network.ts'

/** What counting asks of others, where nothing is counted. */
export const noCounting = (clock: Clock) => ({
  sheets: createHucreSheets(),
  network: createFakeNetwork({ clock }),
  images: createFakeImages(),
  pages: { openPage: async () => ({ reach: 'needs-reconnect', problem: 'token-invalid' }) as const },
  heedFailure: async () => undefined,
  bells: { syncPagePosts: async () => undefined },
})
