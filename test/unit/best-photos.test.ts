import { describe, expect, test } from 'vitest'
import { type Candidate, chooseBest } from '../../src/intake/best-photos.ts'
import { photoId } from '../../src/kernel/ids.ts'

const photo = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  photoId: photoId(id),
  state: 'ready',
  warnings: [],
  sharpness: 1,
  widthPx: 1600,
  heightPx: 1200,
  takenAt: null,
  ...given,
})
const many = (count: number, given: (at: number) => Partial<Candidate> = () => ({})) =>
  Array.from({ length: count }, (_, at) => photo(`p${at}`, given(at)))
const chosen = (photos: readonly Candidate[]) => [...chooseBest(photos)].sort()
const flaw = (code: 'blurred' | 'dark' | 'too-small' | 'screenshot') => ({ warnings: [{ code }] })

describe('of a set of photos', () => {
  test('none is chosen when there is none, and all when they are few', () => {
    expect(chosen([])).toEqual([])
    expect(chosen(many(2))).toEqual(['p0', 'p1'])
  })

  test('at most eight are chosen, the sharpest first', () => {
    const best = chosen(many(12, at => ({ sharpness: at })))

    expect(best).toEqual(['p10', 'p11', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'])
  })

  test('what has a flaw is left out as long as three are without', () => {
    const photos = [...many(4), photo('blurred', flaw('blurred')), photo('screen', flaw('screenshot'))]

    expect(chosen(photos)).toEqual(['p0', 'p1', 'p2', 'p3'])
  })

  test('the least flawed make up three', () => {
    const flawed = (['blurred', 'dark', 'too-small', 'screenshot'] as const).map(code =>
      photo(code, flaw(code)),
    )

    expect(chosen([photo('good'), ...flawed])).toEqual(['dark', 'good', 'too-small'])
  })

  test('the sharper one of two that are nearly the same is chosen, whichever of them was told', () => {
    const told = { warnings: [{ code: 'near-duplicate' as const, of: [photoId('p0')] }] }

    expect(chosen([...many(4), photo('sharper', { ...told, sharpness: 9 })])).toEqual([
      'p1',
      'p2',
      'p3',
      'sharper',
    ])
    expect(chosen([...many(4), photo('softer', { ...told, sharpness: 0.5 })])).toEqual([
      'p0',
      'p1',
      'p2',
      'p3',
    ])
  })

  test('one that stands upright among many that lie is chosen, though it is a little less sharp', () => {
    const upright = photo('upright', { widthPx: 1200, heightPx: 1600, sharpness: 0.8 })

    expect(chosen([...many(9), upright])).toContain('upright')
  })

  test('those of another hour come before more of the same minute', () => {
    const burst = many(9, at => ({ takenAt: `2026-11-22T08:00:0${at}`, sharpness: 1.1 }))
    const later = photo('later', { takenAt: '2026-11-22T10:00:00' })

    expect(chosen([...burst, later])).toContain('later')
  })

  test('what has not arrived or was refused is never chosen', () => {
    const photos = [photo('a'), photo('b', { state: 'processing' }), photo('c', { state: 'refused' })]

    expect(chosen(photos)).toEqual(['a'])
  })
})
