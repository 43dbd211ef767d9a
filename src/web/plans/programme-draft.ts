import type { Programme } from '../../briefing/index.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { cleanLine } from '../../kernel/text.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { Form } from '../form.ts'

/** A pillar of a programme as it is being typed; `id` tells which one it is, and is not typed. */
interface PillarDraft {
  readonly id: string
  readonly name: string
  readonly words: string
}

/** A programme as it is being typed. */
export interface ProgrammeDraft {
  /** Empty for a new one. */
  readonly id: string
  readonly name: string
  readonly fromYear: string
  readonly toYear: string
  readonly pillars: readonly PillarDraft[]
}

/** Reads the draft out of what the browser sent. */
export function programmeDraftOf(form: Form): ProgrammeDraft {
  const [names, words] = [form.all('pillarName'), form.all('pillarWords')]
  const pillars = form.all('pillarId').map((id, place) => ({
    ...{ id, name: cleanLine(names[place] ?? ''), words: cleanLine(words[place] ?? '') },
  }))
  const [fromYear, toYear] = [form.line('fromYear'), form.line('toYear')]
  return { id: form.line('id'), name: form.line('name'), fromYear, toYear, pillars }
}

/** Puts a programme into the form; none makes an empty one with the three pillars that Posts are sorted by. */
export const draftOfProgramme = (programme: Programme | null): ProgrammeDraft => ({
  ...{ id: programme?.id ?? '', name: programme?.name ?? '' },
  fromYear: String(programme?.fromYear ?? ''),
  toYear: String(programme?.toYear ?? ''),
  pillars: programme?.pillars ?? PILLARS.map(id => ({ id, name: '', words: '' })),
})

/**
 * Reads what the draft says; what is wrong with it is for the programme's own rules to say. The same new one, sent
 * twice, is one.
 */
export const contentOfProgramme = ({ id, name, fromYear, toYear, pillars }: ProgrammeDraft) => ({
  id: id === '' ? derivedId({ programme: { name, fromYear, toYear, pillars } }) : id,
  ...{ name, pillars, fromYear: Number(fromYear), toYear: Number(toYear) },
})
