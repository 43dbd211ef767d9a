import { branchLinkId, documentId } from '../../kernel/ids.ts'
import { isoDateAt, plusIsoDays } from '../../kernel/local-date.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'

const OPEN = documentId('demo-document-2019')
const UNIT_LIMIT = 1_000
const MISSING_COUNT = 2
const DAYS_BEFORE = 3
const DAYS_AFTER = 4
const MODEL = 'Xây dựng Đoàn cơ sở “3 chủ động”'

/** As the organisation may have registered them. @see DOMAIN 8.2 */
const DOCUMENTS = [
  {
    ...{ id: documentId('demo-document-12'), number: '12-HD/TĐTN-TCKT', issuedOn: '2018-05-16' },
    ...{
      issuer: 'Tỉnh đoàn Hậu Giang',
      summary: `${MODEL} giai đoạn 2018–2022`,
      fromYear: 2018,
      toYear: 2022,
    },
  },
  {
    ...{ id: documentId('demo-document-08'), number: '08-HD/TWĐTN-BTC', issuedOn: '2018-05-16' },
    ...{ issuer: 'Trung ương Đoàn', summary: `${MODEL} giai đoạn 2018–2022`, fromYear: 2018, toYear: 2022 },
  },
  {
    ...{ id: documentId('demo-document-18'), number: '18-HD/TWĐTN-BTC', issuedOn: '2023-05-24' },
    ...{ issuer: 'Trung ương Đoàn', summary: `${MODEL} giai đoạn 2023–2027`, fromYear: 2023, toYear: 2027 },
  },
  {
    ...{
      id: OPEN,
      number: '',
      issuedOn: null,
      issuer: 'Huyện đoàn Phụng Hiệp',
      fromYear: 2019,
      toYear: 2019,
    },
    summary: 'Hướng dẫn xây dựng Đoàn cơ sở “3 chủ động” năm 2019',
  },
]

const COMMENTS = [
  { part: 'Mục II.3', words: 'Đề nghị nêu rõ kinh phí hỗ trợ công trình thanh niên.' },
  { part: '', words: 'Nên cho đăng ký kế hoạch trên điện thoại.' },
]

/** Registers the demo's documents; about the last one branches are asked, and all but two have answered. */
export async function seedGuidance(deps: DemoDeps, { officer }: DemoDesk): Promise<void> {
  const { briefing, organisation } = deps.areas
  for (const document of DOCUMENTS) await briefing.addDocument(officer, { ...document, link: null, body: '' })
  const known = await briefing.getDocument(officer, OPEN)
  if (known.commentState !== 'none') return
  const today = isoDateAt(deps.clock.now(), deps.timeZone)
  const days = { opensOn: plusIsoDays(today, -DAYS_BEFORE), closesOn: plusIsoDays(today, DAYS_AFTER) }
  await briefing.askOpinions(officer, OPEN, days)
  const { items } = await organisation.listUnits(officer, { limit: UNIT_LIMIT })
  const { asked } = await briefing.getDocument(officer, OPEN)
  const units = items.filter(({ id }) => asked.some(({ unitId }) => unitId === id))
  for (const [index, { id, name }] of units.slice(MISSING_COUNT).entries()) {
    const seat = { linkId: branchLinkId(`demo-${id}`), unitId: id, unitName: name, holderName: null }
    const comments = COMMENTS.slice(index, index + 1)
    await briefing.answerDocument(seat, OPEN, { agrees: true, comments, seenIds: [] })
  }
}
