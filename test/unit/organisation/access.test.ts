import { expect, test } from 'vitest'
import { hasCode } from '../../../src/kernel/errors.ts'
import {
  type Action,
  type Actor,
  authorize,
  LEAST_ROLE,
  may,
  ROLES,
  type Role,
} from '../../../src/organisation/access.ts'

const actorOf = (role: Role): Actor => ({ kind: 'person', id: 'p1', name: 'Lan', role })

const codeOf = (work: () => void): unknown => {
  try {
    work()
    return 'passed'
  } catch (error) {
    return hasCode(error, 'NOT_SIGNED_IN') ? 'NOT_SIGNED_IN' : hasCode(error, 'NOT_ALLOWED') && 'NOT_ALLOWED'
  }
}

test('nobody who is not signed in may do anything', () => {
  for (const action of Object.keys(LEAST_ROLE))
    expect(codeOf(() => authorize(null, action as Action))).toBe('NOT_SIGNED_IN')
})

test('an admin may do everything in the table', () => {
  for (const action of Object.keys(LEAST_ROLE)) expect(may(actorOf('admin'), action as Action)).toBe(true)
})

test.each([
  ['viewer', ['posts.read', 'pages.read'], ['posts.approve', 'posts.write', 'photos.write', 'keys.manage']],
  ['reviewer', ['posts.read', 'posts.approve'], ['posts.write', 'photos.write', 'pages.connect']],
  ['officer', ['posts.write', 'posts.approve', 'photos.write'], ['pages.connect', 'people.manage']],
] as const)('a %s may do its own and what stands below, nothing above', (role, allowed, refused) => {
  for (const action of allowed) expect(codeOf(() => authorize(actorOf(role), action))).toBe('passed')
  for (const action of refused) expect(codeOf(() => authorize(actorOf(role), action))).toBe('NOT_ALLOWED')
})

test('every role may at least read', () => {
  for (const role of ROLES) expect(may(actorOf(role), 'posts.read')).toBe(true)
})
