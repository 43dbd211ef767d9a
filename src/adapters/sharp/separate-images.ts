import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../kernel/errors.ts'
import { MINUTE } from '../../kernel/time.ts'
import type { Images, InspectedPhoto } from '../../ports/images.ts'
import { checkHead } from './open-photo.ts'
import { dropPhoto, leavePhoto } from './photo-file.ts'
import { type Answer, answerSchema, type Question } from './photo-messages.ts'

const SOURCE = new URL('./photo-process.ts', import.meta.url)
/** Bundled, the program stands beside this code as JavaScript; in tests both are TypeScript. */
const PROGRAM = import.meta.url.endsWith('.ts') ? SOURCE : new URL('./photo-process.js', import.meta.url)

/** So long nothing came: its memory goes back. */
const IDLE_MS = MINUTE

/**
 * All that the process is told of its surroundings: what decodes strangers' bytes holds no secret. By default glibc
 * keeps freed memory in an arena for each thread: the same twelve photos then need half as much again. Giving every freed
 * megabyte back at once would cost a tenth of the speed (both measured 2026-11).
 * @see https://sharp.pixelplumbing.com/install/#linux-memory-allocator
 */
const ENVIRONMENT = { MALLOC_ARENA_MAX: '1' }

type Waiting = PromiseWithResolvers<InspectedPhoto>

/**
 * Photos through sharp in a process of their own, started when the first one comes. A photo that brings a decoder down
 * takes that process with it and nothing else, and all its memory goes back to the machine when there is nothing to do.
 */
export const createSeparateImages = ({ program = PROGRAM }: { program?: URL } = {}): Images => {
  let running: PhotoProcess | null = null
  const start = (): PhotoProcess => {
    const fresh = startProcess(program, () => {
      if (running === fresh) running = null
    })
    return fresh
  }
  return {
    checkHead,
    process: async (bytes, variants, signal, hidden = []) => {
      signal?.throwIfAborted()
      const path = await leavePhoto(bytes)
      try {
        signal?.throwIfAborted()
        running ??= start()
        return await running.ask({ path, variants, hidden }, signal)
      } finally {
        await dropPhoto(path)
      }
    },
  }
}

type PhotoProcess = ReturnType<typeof startProcess>

const startProcess = (program: URL, onEnd: () => void) => {
  const child = fork(fileURLToPath(program), {
    ...{ serialization: 'advanced', env: ENVIRONMENT, execArgv: [] },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const waiting = new Map<number, Waiting>()
  let last = 0
  const idle = setTimeout(() => (waiting.size > 0 ? idle.refresh() : end('nothing to do')), IDLE_MS).unref()

  const end = (why: string, cause?: unknown) => {
    onEnd()
    clearTimeout(idle)
    for (const each of waiting.values())
      each.reject(new Error(`The process for photos ended: ${why}`, { cause }))
    waiting.clear()
    if (child.connected) child.disconnect()
  }
  child.once('error', error => end('it could not be reached', error))
  child.once('exit', (code, signal) => end(`${signal ?? code}`))
  child.on('message', message => {
    const answer = answerSchema.safeParse(message)
    if (!answer.success) return end('it answered what cannot be', answer.error)
    settle(waiting.get(answer.data.id), answer.data)
  })

  const ask = async (
    work: Pick<Extract<Question, { path: string }>, 'path' | 'variants' | 'hidden'>,
    signal?: AbortSignal,
  ) => {
    const id = ++last
    const mine: Waiting = Promise.withResolvers()
    const giveUp = () => {
      mine.reject(signal?.reason)
      tell(child, { id, isGivenUp: true })
    }
    signal?.addEventListener('abort', giveUp, { once: true })
    waiting.set(id, mine)
    hold(child, true)
    tell(child, { id, ...work })
    try {
      return await mine.promise
    } finally {
      signal?.removeEventListener('abort', giveUp)
      waiting.delete(id)
      idle.refresh()
      if (waiting.size === 0) hold(child, false)
    }
  }
  return { ask }
}

const tell = (child: ChildProcess, question: Question) => child.connected && child.send(question)

/** Whether the program is to wait for the process: only while it works. */
const hold = (child: ChildProcess, isHeld: boolean) => {
  for (const handle of [child, child.channel]) handle?.[isHeld ? 'ref' : 'unref']()
}

const settle = (waiting: Waiting | undefined, answer: Answer) => {
  if ('photo' in answer) return waiting?.resolve(answer.photo)
  const { code, message } = answer
  waiting?.reject(code !== null ? new AppError(code, { cause: message }) : new Error(message))
}
