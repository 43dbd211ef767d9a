/** The process for photos, which dies like one whose decoder crashed when a photo says so. */
import { readFileSync } from 'node:fs'
import type { Question } from '../../src/adapters/sharp/photo-messages.ts'

/** What a photo that kills its process holds. */
const POISON = 'kill the decoder'

process.on('message', (question: Question) => {
  if ('path' in question && readFileSync(question.path).includes(POISON)) process.kill(process.pid, 'SIGKILL')
})

await import('../../src/adapters/sharp/photo-process.ts')
