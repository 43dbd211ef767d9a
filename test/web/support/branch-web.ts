import { join } from 'node:path'
import { loadYamlFile } from '../../../src/adapters/files/yaml-file.ts'
import { ROOT } from '../../../src/config/root.ts'
import { wovenSentencesSchema } from '../../../src/intake/woven-sentence.ts'
import { readAssets, serveAssets } from '../../../src/web/assets.ts'
import { branchPages } from '../../../src/web/branch/branch-pages.ts'
import { answerWithPage } from '../../../src/web/error-page.tsx'
import type { TestDatabase } from '../../support/database.ts'
import { multipart, type Part } from '../../support/multipart.ts'
import { SYSTEM } from '../../support/test-organisation.ts'
import { createTestWeb } from '../../support/test-web.ts'
import { formText } from './officer-world.ts'

const ASSETS = join(ROOT, 'dist/assets')
const wovenSentences = await loadYamlFile(ROOT, 'templates/woven-sentences.yaml', wovenSentencesSchema)

/** The branch's pages over the real areas and a real database, asked as a phone does without a script. */
export async function createBranchWeb(database: TestDatabase) {
  let formCount = 0
  const settings = {
    get clock() {
      return web.clock
    },
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'vi',
    assets: readAssets(ASSETS),
    practice: { url: null },
    newId: () => `form-${++formCount}`,
    newToken: () => `claim-${++formCount}`,
    publicUrl: new URL('https://doan.vn'),
  } as const
  const web = await createTestWeb(
    database,
    [
      app => serveAssets(app, ASSETS),
      (app, areas) =>
        branchPages(settings, {
          ...areas.organisation,
          ...areas.watching,
          ...areas.intake,
          ...areas.planning,
          ...areas.activity,
          ...areas.followUp,
          ...areas.briefing,
          wovenSentences,
        })(app),
    ],
    answerWithPage(settings),
  )
  const unit = await web.organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An', level: 'co_so' })
  const rotate = async () => (await web.organisation.rotateBranchLink(SYSTEM, unit.id)).reveal()
  const token = await rotate()
  const other = await web.organisation.createUnit(SYSTEM, { name: 'Đoàn xã Tân Bình', level: 'co_so' })
  const accept = 'text/html'
  return {
    ...web,
    unit,
    token,
    rotate,
    /** Makes another branch's link anew. */
    otherToken: async () => (await web.organisation.rotateBranchLink(SYSTEM, other.id)).reveal(),
    look: (path = '', link = token) => web.app.inject({ url: `/b/${link}${path}`, headers: { accept } }),
    /** Sends a plain form. */
    press: (path: string, fields: Readonly<Record<string, string | readonly string[]>>) =>
      web.app.inject({
        method: 'POST',
        url: `/b/${token}${path}`,
        headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
        payload: formText(fields),
      }),
    /** Sends a form with files. */
    send: async (path: string, ...parts: readonly Part[]) => {
      const { headers, payload } = await multipart(...parts)
      return web.app.inject({
        method: 'POST',
        url: `/b/${token}${path}`,
        headers: { accept, ...headers },
        payload,
      })
    },
  }
}
