import { expect, test } from 'vitest'
import { fixedText } from '../../../src/proofreading/index.ts'
import { render, samplesOf, templateDeps } from '../../support/post-templates.ts'
import { found, proofread } from '../../support/proofreading.ts'

/** Errors printed by real offices and by the press, with what they should have been. */
const QUOTED = [
  ['Đoàn viên chia sẽ kinh nghiệm.', 'Đoàn viên chia sẻ kinh nghiệm.'],
  ['Tháo gỡ khó khăn, vướng mắt ở cơ sở.', 'Tháo gỡ khó khăn, vướng mắc ở cơ sở.'],
  ['Để lại ấn tượng sâu sắt.', 'Để lại ấn tượng sâu sắc.'],
  ['Với tình thần xung kích.', 'Với tinh thần xung kích.'],
  ['Trồng 50 cây muỗng hoàng yến.', 'Trồng 50 cây muồng hoàng yến.'],
  ['Đoàn viên hưởng ứng hưởng ứng phong trào.', 'Đoàn viên hưởng ứng phong trào.'],
  ['uổi trẻ Phụng Hiệp ra quân.', 'Tuổi trẻ Phụng Hiệp ra quân.'],
  ['Chung tay sử lý rác thải.', 'Chung tay xử lý rác thải.'],
  ['Hoàn thành xuất sắt nhiệm vụ.', 'Hoàn thành xuất sắc nhiệm vụ.'],
  ['Kịp thời khắc phụt hậu quả.', 'Kịp thời khắc phục hậu quả.'],
  ['Có 45 bạn tham giá ngày hội.', 'Có 45 bạn tham gia ngày hội.'],
  ['Bổ xung sách cho thư viện.', 'Bổ sung sách cho thư viện.'],
  ['Bác sĩ chuẩn đoán sớm.', 'Bác sĩ chẩn đoán sớm.'],
  [
    'Kỷ niệm 95 năm Ngày thành lập Đoàn (26/3/2031 – 26/3/2026)',
    'Kỷ niệm 95 năm Ngày thành lập Đoàn (26/3/1931 – 26/3/2026)',
  ],
  [
    'Kỷ niệm 92 năm Ngày thành lập Đoàn (26/3/1931-26/3/2025)',
    'Kỷ niệm 94 năm Ngày thành lập Đoàn (26/3/1931-26/3/2025)',
  ],
  ['Thứ Bảy, 22/11/2026, ra quân.', 'Chủ nhật, 22/11/2026, ra quân.'],
  ['Tuyến đường dài 3.5 km.', 'Tuyến đường dài 3,5 km.'],
  ['Xin cảm ơn các đơn vị./.', 'Xin cảm ơn các đơn vị.'],
  ['Bạn Trầ n Xuâ n Đứ c dự hội nghị.', 'Bạn Trần Xuân Đức dự hội nghị.'],
  ['𝗖𝘂𝗼̣̂𝗰 𝘁𝗵𝗶 ảnh đẹp', 'Cuộc thi ảnh đẹp'],
] as const

test.each(QUOTED)('%s', (wrong, right) => {
  const findings = proofread(wrong, { on: { year: 2026, month: 11, day: 22 } })

  expect(fixedText(wrong, findings)).toBe(right)
  expect(found(right)).toEqual([])
})

test('Vũng Tàu is a mistake only in a text from Búng Tàu', () => {
  const text = 'Đoàn thị trấn Vũng Tàu ra quân.'

  expect(found(text, { unitName: 'Đoàn thị trấn Búng Tàu' })).toEqual([
    ['lookalike-name', 'Vũng Tàu', 'Búng Tàu'],
  ])
  expect(found(text)).toEqual([])
})

test('Mỹ Qưới stays', () => {
  expect(found('Chi đoàn ấp Mỹ Qưới và Mỹ Qưới B ra quân.')).toEqual([])
})

test.each(templateDeps.templates.list())('the sample of “$name” is without a finding', template => {
  const { text, hashtags } = render(template.id, samplesOf(template))

  expect(found(`${text}\n\n${hashtags.join(' ')}`)).toEqual([])
})
