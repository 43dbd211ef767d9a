import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPostTemplates } from '../../src/adapters/files/post-template-folder.ts'
import { ROOT } from '../../src/config/root.ts'
import type { LocalDate } from '../../src/kernel/local-date.ts'
import type { PostTemplate } from '../../src/publishing/template/post-template.ts'
import {
  draftTemplate,
  renderTemplate,
  type TemplateDeps,
} from '../../src/publishing/template/render-template.ts'
import { DEFAULT_STYLE } from '../../src/publishing/template/template-filling.ts'
import { postTemplateRules } from '../../src/publishing/template/template-rules.ts'
import { messageOf } from '../../src/web/library/template-text.ts'
import { createFakeClock } from './fake-clock.ts'

/** What the domain expects of a template: its variables as people write them, and the text they make. */
interface ExpectedText {
  readonly id: string
  readonly printed: Readonly<Record<string, string>>
  readonly text: string
  readonly hashtags: readonly string[]
}

export const EXPECTED_TEXTS = JSON.parse(
  readFileSync(join(ROOT, 'test/fixtures/post-texts.json'), 'utf8'),
) as readonly ExpectedText[]

/** The real templates, on a Sunday morning in Vietnam. */
export const templateDeps: TemplateDeps = {
  templates: await loadPostTemplates(ROOT, postTemplateRules),
  clock: createFakeClock(new Date('2026-11-22T02:00:00Z')),
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: DEFAULT_STYLE,
}

export const render = renderTemplate(templateDeps)

const draft = draftTemplate(templateDeps)

/** Makes a Post's text for a day to come, as the composition does. */
export const draftText = (id: string, day: LocalDate): string => messageOf(draft(id, day))

/** Gives a template's samples by variable, without the variables named. */
export const samplesOf = ({ variables }: PostTemplate, without: readonly string[] = []) =>
  Object.fromEntries(
    Object.entries(variables)
      .filter(([name]) => !without.includes(name))
      .map(([name, { sample }]) => [name, sample]),
  )
