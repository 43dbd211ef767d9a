import { expect, test } from 'vitest'
import { boxesOf, cellsOf } from '../../src/web/photos/blur-cells.ts'

test('cells side by side, and rows that are alike, become one box', () => {
  const cells = new Set([0, 1, 12, 13, 40])

  expect(boxesOf(cells)).toEqual([
    { left: 0, top: 0, width: 2 / 12, height: 2 / 9 },
    { left: 4 / 12, top: 3 / 9, width: 1 / 12, height: 1 / 9 },
  ])
})

test.each([[new Set<number>()], [new Set([0, 1, 12, 13, 40])], [new Set([107])]])(
  'boxes give their cells back',
  cells => {
    expect(cellsOf(boxesOf(cells))).toEqual(cells)
  },
)

test('a box drawn by hand hides every cell it touches', () => {
  expect(cellsOf([{ left: 0.05, top: 0.05, width: 0.05, height: 0.05 }])).toEqual(new Set([0, 1]))
})

test('what is no cell hides nothing', () => {
  expect(boxesOf(new Set([-1, 500, Number.NaN]))).toEqual([])
})
