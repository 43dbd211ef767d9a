import { expect, test } from 'vitest'
import { readProgramme } from '../../src/briefing/guidance/programme.ts'
import { contentOfProgramme, draftOfProgramme } from '../../src/web/plans/programme-draft.ts'

const PILLAR = { id: 'members', name: 'Chủ động 1', words: 'Chủ động trong công tác đoàn viên' }

test('a new programme sent twice is one, and another one is not', () => {
  const typed = { ...draftOfProgramme(null), fromYear: '2028', toYear: '2032', pillars: [PILLAR] }
  const idOf = (name: string) => readProgramme(contentOfProgramme({ ...typed, name })).id

  expect(idOf('Chương trình 2028')).toBe(idOf('Chương trình 2028'))
  expect(idOf('Chương trình 2028')).not.toBe(idOf('Chương trình khác'))
})
