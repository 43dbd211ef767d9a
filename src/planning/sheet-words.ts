import { foldForSearch } from '../kernel/text.ts'
import type { Pillar, PostKind } from '../publishing/post.ts'

/** The language in which a file is written; both are read. */
export type SheetLanguage = 'vi' | 'en'

interface Word {
  readonly vi: string
  readonly en: string
  readonly also: readonly string[]
}

/** How the pillars are called in a file. */
export const PILLAR_WORDS = {
  members: { vi: 'Chủ động 1', en: 'Pillar 1', also: ['1', 'members', 'Đoàn viên', 'Đoàn viên, thanh niên'] },
  planning: { vi: 'Chủ động 2', en: 'Pillar 2', also: ['2', 'planning', 'Kế hoạch'] },
  counsel: { vi: 'Chủ động 3', en: 'Pillar 3', also: ['3', 'counsel', 'Tham mưu', 'Tham mưu, phối hợp'] },
} as const satisfies Readonly<Record<Pillar, Word>>

/** How the kinds of Posts are called in a file. */
export const KIND_WORDS = {
  ordinary: { vi: 'Thường', en: 'Ordinary', also: ['Bình thường'] },
  tribute: { vi: 'Tri ân', en: 'Tribute', also: ['Tưởng niệm'] },
  urgent: { vi: 'Khẩn', en: 'Urgent', also: ['Khẩn cấp'] },
} as const satisfies Readonly<Record<PostKind, Word>>

/** Reads a pillar by any of its words; null for anything else. What follows a colon explains and is passed over. */
export const readPillar = (text: string): Pillar | null => readWord(PILLAR_WORDS, text.split(':')[0] ?? '')

/** Reads a kind by any of its words; null for anything else. */
export const readKind = (text: string): PostKind | null => readWord(KIND_WORDS, text)

function readWord<Name extends string>(words: Readonly<Record<Name, Word>>, text: string): Name | null {
  const wanted = foldForSearch(text)
  const isCalled = (name: Name): boolean => {
    const { vi, en, also } = words[name]
    return [vi, en, ...also].some(word => foldForSearch(word) === wanted)
  }
  for (const name in words) if (isCalled(name)) return name
  return null
}
