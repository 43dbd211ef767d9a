import { expect, test } from 'vitest'
import { loadYamlFile } from '../../../src/adapters/files/yaml-file.ts'
import { ROOT } from '../../../src/config/root.ts'
import {
  isOffered,
  offerWoven,
  type WovenPillar,
  wovenSentencesSchema,
} from '../../../src/intake/woven-sentence.ts'

const sentences = await loadYamlFile(ROOT, 'templates/woven-sentences.yaml', wovenSentencesSchema)

test.each([
  ['planning', 'Trồng 500 mét đường hoa', 'chương trình công tác năm'],
  ['planning', 'don ve sinh kenh', 'Chủ nhật xanh'],
  ['members', 'Kết nạp 12 đoàn viên mới', 'Lớp đoàn viên mới'],
  ['counsel', 'Phối hợp Hội Phụ nữ xã', 'các ngành, đoàn thể'],
  ['members', '', 'Qua hoạt động'],
  ['planning', 'nhàn hạ', 'Đây là một trong những việc'],
] as const)('of %s, “%s” is offered one sentence that fits', (pillar, activity, part) => {
  expect(offerWoven(sentences, pillar, activity)).toContain(part)
})

test('every sentence is known again, a changed one is not', () => {
  const offered = offerWoven(sentences, 'members', '')

  expect(isOffered(sentences, 'members', offered)).toBe(true)
  expect(isOffered(sentences, 'members', `${offered} Cảm ơn.`)).toBe(false)
})

test('a sentence is short enough to be woven in', () => {
  const pillars: readonly WovenPillar[] = ['members', 'planning', 'counsel']
  const long = pillars.flatMap(pillar => sentences[pillar]).filter(({ text }) => text.split(' ').length > 28)

  expect(long).toEqual([])
})
