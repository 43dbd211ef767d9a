import { describe, expect, test } from 'vitest'
import { countWords, genreOf } from '../../../src/activity/page-post-genre.ts'

const words = (count: number) => Array.from({ length: count }, (_, n) => `chữ${n}`).join(' ')
const plain = { isShare: false, isVideo: false, photoCount: 0 }

describe('the genre of a page post', () => {
  test.each([
    ['a share, whatever else it has', { isShare: true, isVideo: true, photoCount: 3, count: 400 }, 'share'],
    ['a video', { isVideo: true, count: 400 }, 'video'],
    ['photos with hardly any words', { photoCount: 8, count: 39 }, 'photos'],
    ['photos beside a text', { photoCount: 8, count: 40 }, 'news'],
    ['hardly any words without photos', { count: 3 }, 'news'],
    ['nothing but photos', { photoCount: 1, count: 0 }, 'photos'],
    ['150 words', { count: 150 }, 'news'],
    ['151 words', { count: 151 }, 'story'],
    ['a long text with photos', { photoCount: 4, count: 301 }, 'story'],
  ])('%s', (_, { count, ...shape }, genre) => {
    expect(genreOf({ ...plain, ...shape, message: words(count) })).toBe(genre)
  })

  test('counts what stands between spaces, marks alone left out', () => {
    expect(countWords('  Ra quân – “Chủ nhật xanh” 🌱 \n 30 đoàn viên . ')).toBe(8)
  })
})
