import { expect, it } from 'vitest'
import { cutMessage } from '../../src/web/views/cut-message.ts'

it('a short text is shown whole', () => {
  expect(cutMessage('Một dòng\nHai dòng')).toEqual({ start: 'Một dòng\nHai dòng', rest: '' })
})

it('a long text is cut at a word and loses nothing', () => {
  const message = 'đoàn viên '.repeat(60).trim()

  const { start, rest } = cutMessage(message)

  expect(start.endsWith('viên… ') || start.endsWith('đoàn… ')).toBe(true)
  expect(`${start.replace('… ', '')} ${rest}`).toBe(message)
})

it('many short lines are cut after the fifth', () => {
  const { start, rest } = cutMessage('1\n2\n3\n4\n5\n6\n7')

  expect(start).toBe('1\n2\n3\n4\n5… ')
  expect(rest).toBe('6\n7')
})
