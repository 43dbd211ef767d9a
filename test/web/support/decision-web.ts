import { join } from 'node:path'
import { ROOT } from '../../../src/config/root.ts'
import { readAssets } from '../../../src/web/assets.ts'
import { decideRoutes } from '../../../src/web/decide/routes.tsx'
import { speakHtml } from '../../../src/web/html.tsx'
import type { DecideUses } from '../../../src/web/officer-uses.ts'
import type { TestDatabase } from '../../support/database.ts'
import { createTestWeb } from '../../support/test-web.ts'
import { formText } from './officer-world.ts'

/** The pages of links to decide by, over real publishing and a real database, asked as a browser nobody signed in on. */
export async function createDecisionWeb(database: TestDatabase) {
  const uses: DecideUses = {
    readDecision: (...asked) => web.publishing.readDecision(...asked),
    decideByLink: (...asked) => web.publishing.decideByLink(...asked),
    openVariant: (...asked) => web.intake.openVariant(...asked),
    checkText: async () => [],
  }
  const settings = {
    get clock() {
      return web.clock
    },
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'vi',
    assets: readAssets(join(ROOT, 'dist/assets')),
    practice: null,
  } as const
  const web = await createTestWeb(database, [
    async app => {
      speakHtml(app, settings)
      await decideRoutes(app, uses)
    },
  ])
  const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
  return {
    ...web,
    look: (token: string, method: 'GET' | 'HEAD' = 'GET') =>
      web.app.inject({ method, url: `/d/${token}`, headers: { accept: 'text/html' } }),
    press: (token: string, verb: 'approve' | 'return', fields: Readonly<Record<string, string>>) =>
      web.app.inject({ method: 'POST', url: `/d/${token}/${verb}`, headers, payload: formText(fields) }),
  }
}
