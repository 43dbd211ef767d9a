import { expect, it } from 'vitest'
import { derivedId } from '../../src/kernel/derived-id.ts'

it('a derived id is the same for the same source, whatever the order of its parts, and else another', () => {
  const id = derivedId({ sibling: 'post-1', pageId: 'page-2' })

  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(derivedId({ pageId: 'page-2', sibling: 'post-1' })).toBe(id)
  expect(derivedId({ sibling: 'post-1', pageId: 'page-3' })).not.toBe(id)
})
