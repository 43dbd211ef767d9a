import { expect, test } from 'vitest'
import { AppError } from '../../src/kernel/errors.ts'
import { readBoxes, writeBox } from '../../src/web/photos/drawn-boxes.ts'

test('a box comes back from a form exactly as it was drawn', () => {
  const box = { left: 1 / 3, top: 0.1, width: 0.25, height: 1 / 7 }

  expect(readBoxes([writeBox(box)])).toEqual([box])
})

test.each([
  ['0.1 0.2 0.3'],
  ['0.1 0.2 0.3 0.4 0.5'],
  ['0.1 0.2 0.3 1.4'],
  ['-0.1 0 1 1'],
  ['left top width height'],
  [''],
])('“%s” is no box', written => {
  expect(() => readBoxes([written])).toThrow(AppError)
})

test('more boxes than anybody draws are refused', () => {
  expect(() => readBoxes(Array.from({ length: 51 }, () => '0 0 1 1'))).toThrow(AppError)
})
