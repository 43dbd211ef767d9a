/** The process in which photos are decoded; `separate-images.ts` starts it, and it ends when it is let go. */
import { AppError } from '../../kernel/errors.ts'
import { takePhoto } from './photo-file.ts'
import { type Question, REFUSALS } from './photo-messages.ts'
import { createSharpImages } from './sharp-images.ts'

const images = createSharpImages()
const working = new Map<number, AbortController>()

const answer = async (question: Extract<Question, { readonly path: string }>) => {
  const { id, path, variants, hidden } = question
  const givingUp = new AbortController()
  working.set(id, givingUp)
  try {
    const bytes = await takePhoto(path)
    return { id, photo: await images.process(bytes, variants, givingUp.signal, hidden) }
  } catch (error) {
    const refusal = error instanceof AppError ? error : null
    const code = REFUSALS.find(each => each === refusal?.code) ?? null
    return { id, code, message: String(refusal?.cause ?? error) }
  } finally {
    working.delete(id)
  }
}

process.on('message', async (question: Question) => {
  if ('isGivenUp' in question) return working.get(question.id)?.abort()
  const told = await answer(question)
  if (process.connected) process.send?.(told)
})
