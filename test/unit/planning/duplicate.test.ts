import { describe, expect, it } from 'vitest'
import { postId, unitId } from '../../../src/kernel/ids.ts'
import { differingBits } from '../../../src/kernel/perceptual-hash.ts'
import { type ComparedPost, findDuplicates } from '../../../src/planning/duplicate.ts'

const NOON = new Date('2026-11-22T05:00:00Z')
const DAY_MS = 86_400_000
const TEXT =
  'Đoàn xã Hòa An ra quân dọn vệ sinh tuyến đường ấp 8, trồng 50 cây xanh và trao 20 suất quà cho bà con.'

const post = (given: Partial<ComparedPost> = {}): ComparedPost => ({
  publishAt: NOON,
  message: TEXT,
  unitId: null,
  photos: [],
  ...given,
})
const other = (days: number, given: Partial<ComparedPost> = {}, id = 'other') => ({
  ...post({ publishAt: new Date(NOON.getTime() + days * DAY_MS), ...given }),
  id: postId(id),
})
const found = (wanted: ComparedPost, ...others: ReturnType<typeof other>[]) =>
  findDuplicates(wanted, others, 'Asia/Ho_Chi_Minh').map(({ code, post }) => [code, post.id])

const photo = (photoId: string, perceptualHash: string | null = null) => ({ photoId, perceptualHash })
const photos = (...list: ReturnType<typeof photo>[]) => ({ message: '', photos: list })

describe('words', () => {
  it('are the same whatever their marks, spaces and capitals, before and after', () => {
    const bare = TEXT.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll(' ', '  ')

    expect(found(post(), other(-29, { message: bare }))).toEqual([['same-text', 'other']])
    expect(found(post(), other(29))).toEqual([['same-text', 'other']])
  })

  it('are alike when a few were changed', () => {
    const message = TEXT.replace('50 cây xanh', '60 cây xanh')

    expect(found(post(), other(-3, { message }))).toEqual([['similar-text', 'other']])
  })

  it('are others when half of them are', () => {
    const message = `${TEXT.slice(0, 40)}, thăm hỏi gia đình chính sách, tặng sách cho học sinh và sửa đường.`

    expect(found(post(), other(-3, { message }))).toEqual([])
  })

  it('may be used again after thirty days', () => {
    expect(found(post(), other(-31))).toEqual([])
  })

  it('that are few are alike only when they are the same', () => {
    expect(
      found(post({ message: 'Chúc mừng năm mới!' }), other(-3, { message: 'Chúc mừng năm mới' })),
    ).toEqual([])
    expect(found(post({ message: '' }), other(-3, { message: '' }))).toEqual([])
  })

  it('are told of the Post nearest in time', () => {
    expect(found(post(), other(-20, {}, 'far'), other(-2, {}, 'near'))).toEqual([['same-text', 'near']])
  })
})

describe('very long words', () => {
  it('are the same only to their end', () => {
    const long = `${TEXT} `.repeat(80)

    expect(found(post({ message: long }), other(-3, { message: long }))).toEqual([['same-text', 'other']])
    expect(found(post({ message: long }), other(-3, { message: `${long} Hết.` }))).toEqual([
      ['similar-text', 'other'],
    ])
  })
})

describe('photos', () => {
  const hash = '699680a9570a29d1'

  it('are the same by themselves, or by their hash within six bits', () => {
    const near = '699680a9570a29ee'

    expect(differingBits(hash, near)).toBe(6)
    expect(found(post(photos(photo('a'))), other(-80, photos(photo('a'))))).toEqual([['same-photo', 'other']])
    expect(found(post(photos(photo('a', hash))), other(-80, photos(photo('b', near))))).toEqual([
      ['same-photo', 'other'],
    ])
  })

  it('are others beyond that, after ninety days, or when they were never looked at', () => {
    expect(found(post(photos(photo('a', hash))), other(-80, photos(photo('b', '699680a9570adfff'))))).toEqual(
      [],
    )
    expect(found(post(photos(photo('a'))), other(-91, photos(photo('a'))))).toEqual([])
    expect(found(post(photos(photo('a'))), other(-1, photos(photo('b'))))).toEqual([])
  })
})

describe('an event', () => {
  const hoaAn = { unitId: unitId('hoa-an') }
  const wanted = post({
    ...hoaAn,
    message: 'HÒA AN: NGÀY CHỦ NHẬT XANH\nSáng 22/11/2026, 45 đoàn viên dọn kênh.',
  })
  const message = 'Ngày Chủ nhật xanh ở Hòa An\nNgày 22/11, các bạn cùng nhau làm sạch 2 km kênh.'

  it('is the same for one branch, one day and much the same first line', () => {
    expect(found(wanted, other(5, { ...hoaAn, message }))).toEqual([['same-event', 'other']])
  })

  it('is another on another day, of another branch, or under another headline', () => {
    expect(found(wanted, other(5, { ...hoaAn, message: message.replace('22/11', '15/11') }))).toEqual([])
    expect(found(wanted, other(5, { unitId: unitId('tan-binh'), message }))).toEqual([])
    expect(found(wanted, other(5, { ...hoaAn, message: 'Trao nhà nhân ái\nNgày 22/11.' }))).toEqual([])
    expect(found({ ...wanted, unitId: null }, other(5, { unitId: null, message }))).toEqual([])
  })
})
