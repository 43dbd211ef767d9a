import { AppError } from '../../../src/kernel/errors.ts'
import type { OfficerUses } from '../../../src/web/officer-uses.ts'
import type { FakePosts } from './fake-posts.ts'

/** Links whose tokens say where they stand, to the first Post there is. */
export function createFakeDecisions(posts: FakePosts): OfficerUses['decisions'] {
  return {
    readDecision: async token => {
      const standing = (['open', 'decided', 'expired', 'revoked'] as const).find(one => one === token)
      const [post] = posts.all.values()
      if (standing === undefined || post === undefined) throw new AppError('NOT_FOUND')
      const person = { kind: 'person', id: 'person-2', name: 'Bí thư', role: 'reviewer' } as const
      return { standing, post, person, isChanged: false, writerName: 'Lan' }
    },
    decideByLink: async () => undefined,
  }
}
