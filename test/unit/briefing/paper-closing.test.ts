import { expect, test } from 'vitest'
import { closeBody } from '../../../src/briefing/meeting/paper-closing.ts'
import type { PaperBlock } from '../../../src/ports/papers.ts'

const heading: PaperBlock = { kind: 'heading', text: '6. Kết luận' }
const list = (...items: string[]): PaperBlock => ({ kind: 'list', items })
const paragraph: PaperBlock = { kind: 'paragraph', text: 'Không có.' }

test('the last lines go with the signature, under their heading where they are all', () => {
  expect(closeBody([heading, list('a.', 'b.')])).toEqual({ body: [], closing: [heading, list('a.', 'b./.')] })
  expect(closeBody([heading, paragraph])).toEqual({
    body: [],
    closing: [heading, { kind: 'paragraph', text: 'Không có./.' }],
  })
})

test('of a long list only the end is kept with it', () => {
  expect(closeBody([heading, list('a', 'b', 'c')])).toEqual({
    body: [heading, list('a')],
    closing: [list('b', 'c./.')],
  })
})
