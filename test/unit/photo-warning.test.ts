import { describe, expect, test } from 'vitest'
import { photoWarnings } from '../../src/intake/photo-warning.ts'
import { photoId } from '../../src/kernel/ids.ts'
import type { PhotoLook } from '../../src/ports/images.ts'

const LOOK: PhotoLook = { sharpness: 1, lightness: 120, darkShare: 0.1, brightShare: 0.1, flatShare: 0.1 }
const PHOTO = {
  widthPx: 1600,
  heightPx: 1200,
  hasCamera: true,
  originalName: 'IMG_1.jpg',
  look: LOOK,
}
const codes = (photo: Partial<typeof PHOTO>) =>
  photoWarnings({ ...PHOTO, ...photo }, []).map(({ code }) => code)

test('a sharp, well lit photo from a camera gives nothing to look at', () => {
  expect(codes({})).toEqual([])
})

describe('a photo is', () => {
  test.each([
    ['too-small', { widthPx: 640, heightPx: 959 }],
    ['blurred', { look: { ...LOOK, sharpness: 0.1 } }],
    ['dark', { look: { ...LOOK, darkShare: 0.8 } }],
    ['bright', { look: { ...LOOK, brightShare: 0.5 } }],
    ['screenshot', { widthPx: 1080, heightPx: 2340, hasCamera: false, look: { ...LOOK, flatShare: 0.6 } }],
    ['zalo-recompressed', { originalName: 'z7150805809101-0a1b.jpg' }],
  ] as const)('warned of as %s', (code, photo) => {
    expect(codes(photo)).toEqual([code])
  })

  test.each([
    ['960 px wide', { widthPx: 960, heightPx: 540 }],
    ['of nothing that could be sharp', { look: { ...LOOK, sharpness: null } }],
    ['a white paper', { look: { ...LOOK, brightShare: 0.9, flatShare: 0.9 } }],
    ['tall, from a camera', { widthPx: 1080, heightPx: 2340, look: { ...LOOK, flatShare: 0.6 } }],
    ['tall and full of detail', { widthPx: 1080, heightPx: 2340, hasCamera: false }],
    [
      'a wide drawing',
      { widthPx: 1920, heightPx: 1080, hasCamera: false, look: { ...LOOK, flatShare: 0.9 } },
    ],
    ['of a name that only begins like Zalo’s', { originalName: 'z715-1.jpg' }],
  ] as const)('left alone when it is %s', (_, photo) => {
    expect(codes(photo)).toEqual([])
  })
})

test('a near duplicate names the photos it is like', () => {
  const of = [photoId('a'), photoId('b')]

  expect(photoWarnings(PHOTO, of)).toEqual([{ code: 'near-duplicate', of }])
})
