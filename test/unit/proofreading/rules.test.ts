import { describe, expect, test } from 'vitest'
import { type FindingCode, fixedText } from '../../../src/proofreading/index.ts'
import { found, proofread } from '../../support/proofreading.ts'

interface Cases {
  /** Each text with the piece that is found and what is to stand there. */
  readonly finds: readonly [text: string, piece: string, fix?: string][]
  readonly leaves: readonly string[]
}

const RULES: Partial<Record<FindingCode, Cases>> = {
  'fake-letters': {
    finds: [
      ['𝗖𝘂𝗼̣̂𝗰 𝘁𝗵𝗶 ảnh', '𝗖𝘂𝗼̣̂𝗰 𝘁𝗵𝗶', 'Cuộc thi'],
      ['Mời xem đ𝗼𝗮̀𝗻 viên', 'đ𝗼𝗮̀𝗻', 'đoàn'],
      ['ＴＩＮ vui, 10 m² đất', 'ＴＩＮ', 'TIN'],
      ['Mời (“𝗧𝗶𝗻 𝘃𝘂𝗶…”) nhé', '𝗧𝗶𝗻 𝘃𝘂𝗶', 'Tin vui'],
    ],
    leaves: ['Trồng 10 m² hoa… ½ ngày', 'Nhiệt độ 30 ℃ 1️⃣'],
  },
  'split-syllables': {
    finds: [
      ['Anh Trầ n Xuâ n Đứ c dự', 'Trầ n Xuâ n Đứ c', 'Trần Xuân Đức'],
      ['Đồ ng chí Nguyễ n dự', 'Đồ ng', 'Đồng'],
      ['Các ngườ i dân', 'ngườ i', 'người'],
      ['Rất nhiề u việc', 'nhiề u', 'nhiều'],
      ['Đoàn viên đ oàn kết', 'đ oàn', 'đoàn'],
    ],
    leaves: [
      'Góp 50.000 đ ủng hộ',
      'Lần thứ n trong năm',
      'Má ở ấp Mỹ Lợi',
      'Cô y tá ấp',
      'Chị ấy có u nhỏ',
      'Ba mẹ ôm con',
    ],
  },
  misspelling: {
    finds: [
      ['CHIA SẼ YÊU THƯƠNG', 'CHIA SẼ', 'CHIA SẺ'],
      ['Cùng Chia Sẽ nhé', 'Chia Sẽ', 'Chia Sẻ'],
      ['Vướng mắt ở ấp', 'Vướng mắt', 'Vướng mắc'],
    ],
    leaves: [
      'Phần được chia sẽ là 50 kg',
      'Nước ta xuất sắt thép',
      'Vé tham giá rẻ',
      'Xem https://vi-du.vn/chia-sẽ',
    ],
  },
  'maybe-misspelling': {
    finds: [['Trồng hàng cây muỗng bên đường', 'cây muỗng', 'cây muồng']],
    leaves: ['Tặng mỗi em cây muỗng và cái chén'],
  },
  'doubled-words': {
    finds: [
      ['hưởng ứng hưởng ứng phong trào', 'hưởng ứng hưởng ứng', 'hưởng ứng'],
      ['Các bạn tham gia và và ủng hộ', 'và và', 'và'],
      ['Ban Chấp hành Ban Chấp hành họp', 'Ban Chấp hành Ban Chấp hành', 'Ban Chấp hành'],
    ],
    leaves: [
      'Màu xanh xanh, nhà nhà thi đua, ngày ngày đến lớp',
      'Đoàn kết, đoàn kết, đại đoàn kết',
      'Học sinh sinh viên, công nhân nhân ngày nghỉ',
      'Bạn Lan Lan và Bo Bo',
      'Số 12 12 12',
      'Đi từng bước từng bước một',
    ],
  },
  abbreviation: {
    finds: [
      ['Có 45 ĐVTN tham gia, ĐVTN rất vui', 'ĐVTN', 'đoàn viên, thanh niên'],
      ['BCH họp', 'BCH', 'Ban Chấp hành'],
      ['ĐVTN XUNG KÍCH', 'ĐVTN', 'ĐOÀN VIÊN, THANH NIÊN'],
    ],
    leaves: ['Ban Chấp hành (BCH) họp', 'Đoàn TNCS Hồ Chí Minh', 'Xem #ĐTN', 'UBND xã'],
  },
  'official-ending': {
    finds: [
      ['Xin cảm ơn./.', './.', '.'],
      ['Xin cảm ơn!./.\n\n#DoanXa', './.', ''],
    ],
    leaves: ['Tệp ở ./. trong máy', 'Hết.'],
  },
  'number-format': {
    finds: [
      ['dài 3.5 km', '3.5', '3,5'],
      ['đạt 1.25 tỷ đồng', '1.25', '1,25'],
      ['vốn 290,000,000 đồng', '290,000,000', '290.000.000'],
    ],
    leaves: ['1.500 m đường', 'mục 2.1 nói', 'lúc 7.30 sáng', '3,5 km', 'ngày 22.11 tới', 'phòng 1,2,3'],
  },
  anniversary: {
    finds: [
      ['95 năm thành lập Đoàn (26/3/2031 – 26/3/2026)', '2031', '1931'],
      ['92 năm (26/3/1931-26/3/2025)', '92', '94'],
      ['MỪNG 81 NĂM QUỐC KHÁNH (2/9/1945 – 2/9/2027)', '81', '82'],
      ['Ngày thành lập (26/3/2031 - 26/3/2026)', '2031'],
      ['Kỷ niệm 92 năm thành lập Đoàn (1931 – 2025)', '92', '94'],
    ],
    leaves: [
      '95 năm (26/3/1931 – 26/3/2026)',
      'Đợt 1 (20/11/2026 – 30/11/2026), sau 5 năm',
      'Tháng 3 năm 2026: 95 năm Đoàn (26/3/1931 – 26/3/2026)',
      'Nhiệm kỳ 2022 – 2027, 3 năm thực hiện',
      'Kỷ niệm 95 năm thành lập Đoàn (1931 – 2026)',
      'Sau 3 năm thực hiện nghị quyết (2022 – 2027)',
    ],
  },
  'impossible-date': {
    finds: [
      ['Sáng 31/02 ra quân', '31/02'],
      ['Từ 30/2/2026', '30/2/2026'],
      ['Ngày 31 tháng 4 năm 2026', '31 tháng 4 năm 2026'],
      ['ngày 22/13/2026', '22/13/2026'],
    ],
    leaves: [
      '12/24 cơ sở Đoàn',
      'ngày 29/02/2028',
      'trực 24/7',
      'số 12-HD/TĐTN',
      'Nghị định 56/2017',
      'IP 10.10.10.2026',
    ],
  },
  'wrong-weekday': {
    finds: [
      ['Thứ Bảy, 22/11/2026', 'Thứ Bảy', 'Chủ nhật'],
      ['Sáng thứ 7 ngày 22/11', 'thứ 7', 'Chủ nhật'],
      ['T7 22/11', 'T7', 'CN'],
      ['Dự kiến thứ Bảy, ngày 22/11/2026', 'thứ Bảy', 'Chủ nhật'],
      ['Vào ngày 22/11/2026 (thứ hai)', 'thứ hai', 'Chủ nhật'],
      ['Chủ Nhật, ngày 23 tháng 11 năm 2026', 'Chủ Nhật', 'Thứ Hai'],
    ],
    leaves: [
      'Chủ nhật, 22/11/2026',
      'Ngày Chủ nhật xanh 21/11/2026',
      'Đại hội lần thứ Ba, ngày 22/11/2026',
      'Ngày thứ Bảy tình nguyện (22/11/2026)',
      'Thứ Tư, 25/11',
    ],
  },
  'future-as-past': {
    finds: [['Sáng 25/12/2026, Đoàn xã Hòa An đã trao quà.', '25/12/2026']],
    leaves: [
      'Sáng 20/11/2026, Đoàn xã đã trao quà.',
      'Đoàn xã đã đăng ký, hạn đến ngày 25/12/2026.',
      'Sáng 25/12/2026, Đoàn xã sẽ trao quà đã vận động.',
    ],
  },
  'headline-number': {
    finds: [['TRAO 50 SUẤT QUÀ\nĐoàn xã trao 60 suất quà cho bà con.', '50', '60']],
    leaves: [
      'TRAO 50 SUẤT QUÀ\nĐoàn xã trao 50 suất quà.',
      'TRAO 50 SUẤT QUÀ\nẤp 1 nhận 30 suất quà, ấp 2 nhận 20 suất quà.',
      'TRAO 50 SUẤT QUÀ\nMỗi ấp nhận gồm 10 suất quà.',
      'TRAO 08 SUẤT QUÀ\nTrao 8 suất quà.',
    ],
  },
  'mixed-spelling': {
    finds: [['Huyện đoàn họp. Huyện Đoàn trao quà. Huyện đoàn cảm ơn.', 'Huyện Đoàn', 'Huyện đoàn']],
    leaves: ['Huyện đoàn họp. Huyện đoàn về.', 'Xã đoàn và các Xã Đoàn viên', 'HUYỆN ĐOÀN. Huyện đoàn'],
  },
  'hashtag-digits': { finds: [['Xem #2026', '#2026', '2026']], leaves: ['#MuaHeXanh2027'] },
  'hashtag-broken': {
    finds: [
      ['Xem #Tuoi-Tre', '#Tuoi-Tre', '#TuoiTre'],
      ['Xem # TuoiTre', '# ', '#'],
    ],
    leaves: ['#ĐTN #TuoiTre', 'https://vi-du.vn/#a-b'],
  },
  'hashtag-many': { finds: [['#a #b #c #d #e #g #h', '#g #h']], leaves: ['#a #b #c #d #e'] },
  'all-capitals': {
    finds: [
      [
        'Tin\nTẤT CẢ CÁC CƠ SỞ ĐOÀN Ở PHỤNG HIỆP CÙNG RA QUÂN',
        'TẤT CẢ CÁC CƠ SỞ ĐOÀN Ở PHỤNG HIỆP CÙNG RA QUÂN',
        'Tất cả các cơ sở đoàn ở Phụng Hiệp cùng ra quân',
      ],
    ],
    leaves: ['KỶ NIỆM 96 NĂM NGÀY THÀNH LẬP ĐOÀN TNCS HỒ CHÍ MINH CẢ NƯỚC\nTin', 'Tin\nUBND HĐND'],
  },
  'no-diacritics': {
    finds: [
      [
        'Sang nay doan vien ra quan don ve sinh duong lang ngo xom',
        'Sang nay doan vien ra quan don ve sinh duong lang ngo xom',
      ],
    ],
    leaves: ['Sáng nay đoàn viên ra quân dọn vệ sinh', 'Xem tin'],
  },
  'legacy-font': {
    finds: [
      ['§oµn thanh niªn x· ra qu©n', '§oµn thanh niªn x· ra qu©n'],
      ['Ñoaøn thanh nieân xaõ toå chöùc', 'Ñoaøn thanh nieân xaõ toå chöùc'],
    ],
    leaves: ['Đoàn thanh niên xã ra quân', 'El niño năm nay'],
  },
  'engagement-bait': {
    finds: [
      ['Like, share bài này', 'Like, share'],
      ['Hãy tag bạn bè vào đây', 'tag bạn bè'],
      ['Gắn thẻ 3 người', 'Gắn thẻ 3 người'],
      ['Mỗi lượt chia sẻ được 2 điểm', 'lượt chia sẻ được 2 điểm'],
      ['Chia sẻ bài để nhận quà', 'Chia sẻ bài để nhận quà'],
    ],
    leaves: [
      'Đăng lên và gắn thẻ trang để cùng lưu giữ.',
      'Mời trang của các cơ sở chia sẻ bài viết này.',
      'Buổi chia sẻ kinh nghiệm được 45 bạn tham gia.',
    ],
  },
  'bank-account': {
    finds: [['Kêu gọi ủng hộ: STK 0123 456 789 Agribank', '0123 456 789']],
    leaves: ['Ủng hộ 290.000.000 đồng', 'Gọi 0293 3888 999 để đăng ký', 'Ủng hộ qua quỹ, ngày 22/11/2026'],
  },
  'child-private': {
    finds: [
      ['Trao quà cho em Nguyễn Thị Lan, học sinh lớp 5A.', 'Nguyễn Thị Lan', 'N.T.L'],
      ['Bé Trần Văn An mồ côi cha.', 'Trần Văn An', 'T.V.A'],
      ['Có Lê Thị Bông (8 tuổi) cùng dự.', 'Lê Thị Bông', 'L.T.B'],
      ['1. Trần Văn Tám - lớp 4B', 'Trần Văn Tám', 'T.V.T'],
    ],
    leaves: [
      'Trao quà cho em N.T.L., học sinh lớp 5A.',
      'Em Nguyễn Thị Lan hát rất hay.',
      'Các em học sinh Trường Tiểu học Nguyễn Huệ.',
      'Anh Nguyễn Văn Hùng, Bí thư Đoàn trường.',
      'Tuổi trẻ Châu Thành giúp hộ nghèo.',
    ],
  },
}

const CASES: [string, Cases][] = Object.entries(RULES)

describe.each(CASES)('%s', (code, { finds, leaves }) => {
  test.each(finds)('is found in “%s”', (text, piece, fix) => {
    expect(found(text)).toContainEqual([code, piece, ...(fix === undefined ? [] : [fix])])
  })

  test.each(leaves)('is not found in “%s”', text => {
    expect(found(text).filter(([other]) => other === code)).toEqual([])
  })

  test.each(finds)('is gone from “%s” once its fix is taken', text => {
    const on = { year: 2026, month: 11, day: 22 }
    const fixes = proofread(text, { on }).filter(
      finding => finding.code === code && finding.fix !== undefined,
    )

    const after = proofread(fixedText(text, fixes), { on })

    if (fixes.length > 0) expect(after.filter(finding => finding.code === code)).toEqual([])
  })
})
