import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { commentRecord, pageRecord, photoRecord, postRecord, settingsRecord, tokenRecord } from './records.ts'

/** One thing put in its place, or dropped. */
const change = z.discriminatedUnion('change', [
  z.object({ change: z.literal('settings'), value: settingsRecord }),
  z.object({ change: z.literal('page'), value: pageRecord }),
  z.object({ change: z.literal('token'), value: tokenRecord }),
  z.object({ change: z.literal('photo'), value: photoRecord }),
  z.object({ change: z.literal('post'), value: postRecord }),
  z.object({ change: z.literal('comment'), value: commentRecord }),
  z.object({ change: z.literal('drop'), kind: z.enum(['photo', 'post', 'comment']), id: z.string() }),
])
export type Change = z.infer<typeof change>

/** The changes of one effect, which happen together, and the highest id number given out so far. */
const entry = z.object({ lastNumber: z.number().int(), changes: z.array(change) })
export type JournalEntry = z.infer<typeof entry>

/** Where effects are kept: one JSON line each, written before the answer is sent. */
export interface Journal {
  write(entry: JournalEntry): void
  close(): void
}

/** Keeps nothing: for a practice Facebook that lives as long as its process. */
export const forgetfulJournal: Journal = { write: () => {}, close: () => {} }

const fileIn = (folder: string): string => join(folder, 'journal.jsonl')

/** Reads the effects kept in a folder, oldest first; none for a new folder. */
export function readJournal(folder: string): readonly JournalEntry[] {
  if (!existsSync(fileIn(folder))) return []
  const text = readFileSync(fileIn(folder), 'utf8')
  // A line without its end was cut by a kill while it was written, so its answer was never sent.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return whole
    .split('\n')
    .filter(line => line !== '')
    .map(line => entry.parse(JSON.parse(line)))
}

/**
 * Opens the journal of a folder for appending, shortened to one entry that makes the present state.
 * A line handed to the operating system survives the end of this process, SIGKILL included.
 */
export function openJournal(folder: string, present: JournalEntry): Journal {
  mkdirSync(folder, { recursive: true })
  const fresh = `${fileIn(folder)}.new`
  writeFileSync(fresh, `${JSON.stringify(present)}\n`)
  renameSync(fresh, fileIn(folder))
  const file = openSync(fileIn(folder), 'a')
  return {
    write(line) {
      writeSync(file, `${JSON.stringify(line)}\n`)
    },
    close: () => closeSync(file),
  }
}
