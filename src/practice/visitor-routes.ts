import type { Answer } from './answers.ts'
import type { World } from './world.ts'

interface Visit {
  readonly world: World
  readonly timeZone: string
}

/** Answers a visitor's browser. */
export function answerVisitor({ world }: Visit, method: string, path: string): Answer {
  const photo = world.photo(/^\/photos\/(\d+)$/.exec(path)?.[1] ?? '')
  const bytes = photo === null ? null : world.photoShelf.get(photo.bytesKey)
  if (method === 'GET' && photo !== null && bytes !== null) {
    return { status: 200, contentType: photo.mediaType, body: bytes }
  }
  return { status: 404, contentType: 'text/plain; charset=utf-8', body: 'Không có trang này.' }
}
