import { addPracticePage } from '../../add-practice-page.ts'
import type { PageId } from '../../kernel/ids.ts'
import type { Actor, Organisation } from '../../organisation/index.ts'
import type { PracticeControl } from '../../practice/control.ts'
import { communeId, demoUnitId } from './seed-units.ts'
import type { Scenario } from './units.ts'

/** A Page of the demo, here and at the practice Facebook. */
export interface DemoPage {
  readonly id: PageId
  readonly facebookPageId: string
}

const MAIN = {
  facebookPageId: '615500000000001',
  name: 'Tuổi trẻ Phụng Hiệp',
  about: 'Trang tập dượt của tuổi trẻ Phụng Hiệp: hiểu bạn mình, làm có kế hoạch và không làm một mình.',
  followerCount: 8412,
  purpose: 'publish',
  unitId: demoUnitId('huyen-doan-phung-hiep'),
} as const
const branchPages = (scenario: Scenario) =>
  [
    {
      facebookPageId: '615500000000002',
      name: 'Đoàn xã Tân Bình',
      about: 'Trang tập dượt của một cơ sở Đoàn.',
      followerCount: 1206,
      purpose: 'track',
      unitId: communeId(scenario, 'tan-binh'),
    },
    {
      facebookPageId: '615500000000003',
      name: 'Đoàn trường THPT Cây Dương',
      about: 'Trang tập dượt của một Đoàn trường.',
      followerCount: 940,
      purpose: 'track',
      unitId: demoUnitId('dt-thpt-cay-duong'),
    },
  ] as const
const LIMIT = 500

/** Connects the demo's Pages that are not connected yet; gives the one that Posts go to. */
export async function seedPages(
  organisation: Organisation,
  control: PracticeControl,
  actor: Actor,
  scenario: Scenario,
): Promise<DemoPage> {
  const { items } = await organisation.listPages(actor, { limit: LIMIT })
  const isConnected = (wanted: { facebookPageId: string }) =>
    items.some(page => page.facebookPageId === wanted.facebookPageId && page.tokenState === 'ok')
  const add = addPracticePage(control, organisation)
  for (const branch of branchPages(scenario)) if (!isConnected(branch)) await add(actor, branch)
  const known = items.find(page => page.facebookPageId === MAIN.facebookPageId)
  const id = known && isConnected(MAIN) ? known.id : await add(actor, MAIN)
  return { id, facebookPageId: MAIN.facebookPageId }
}
