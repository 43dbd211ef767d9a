import { Secret } from '../../src/kernel/secret.ts'
import type { Push, PushAddress, PushNote, PushOutcome } from '../../src/ports/push.ts'

/** Push services in memory: they take every note, unless told what to answer instead. */
export function createFakePush() {
  const sent: (PushNote & Pick<PushAddress, 'endpoint'>)[] = []
  const answers: (PushOutcome['outcome'] | 'crash')[] = []
  let keys = 0
  const push: Push = {
    makeKeys: () => ({ publicKey: `public-${++keys}`, privateKey: new Secret(`private-${keys}`) }),
    accepts: ({ endpoint }) => endpoint.startsWith('https://'),
    send: async ({ endpoint }, note) => {
      const answer = answers.shift() ?? 'accepted'
      if (answer === 'accepted' || answer === 'crash') sent.push({ endpoint, ...note })
      // The note is out, and the process dies before it can write that down.
      if (answer === 'crash') throw new Error('the process died')
      return { outcome: answer, code: CODES[answer] }
    },
  }
  return { push, sent, script: (...more: typeof answers) => void answers.push(...more) }
}

const CODES = {
  accepted: 'push-taken',
  gone: 'push-gone',
  refused: 'push-refused',
  postponed: 'push-postponed',
} as const
