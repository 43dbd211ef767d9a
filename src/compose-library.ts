import { loadPostTemplates } from './adapters/files/post-template-folder.ts'
import { loadYamlFile } from './adapters/files/yaml-file.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { programmeFileSchema } from './briefing/guidance/programme.ts'
import { indicatorFileSchema } from './briefing/ledger/indicator.ts'
import { ROOT } from './config/root.ts'
import { wovenSentencesSchema } from './intake/woven-sentence.ts'
import type { LocalDate } from './kernel/local-date.ts'
import { occasionFileSchema } from './planning/occasion-file.ts'
import {
  draftTemplate,
  getTemplate,
  listTemplates,
  renderTemplate,
} from './publishing/template/render-template.ts'
import { DEFAULT_STYLE } from './publishing/template/template-filling.ts'
import { postTemplateRules } from './publishing/template/template-rules.ts'
import { messageOf } from './web/library/template-text.ts'

/**
 * Loads what an officer may edit in `templates/`: the post templates, the occasions, the sentences woven into news, the
 * indicators of an empty ledger and the programmes.
 * @throws {TEMPLATE_INVALID} naming file and line of every problem
 */
export async function composeLibrary(timeZone: string) {
  const templates = await loadPostTemplates(ROOT, postTemplateRules)
  const ids = new Set(templates.list().map(({ id }) => id))
  const occasionFile = await loadYamlFile(ROOT, 'templates/occasions.yaml', occasionFileSchema(ids))
  const wovenSentences = await loadYamlFile(ROOT, 'templates/woven-sentences.yaml', wovenSentencesSchema)
  const indicatorFile = await loadYamlFile(ROOT, 'templates/indicators.yaml', indicatorFileSchema)
  const programmeFile = await loadYamlFile(ROOT, 'templates/programmes.yaml', programmeFileSchema)
  const deps = { templates, clock: systemClock, timeZone, dateStyle: DEFAULT_STYLE }
  const draft = draftTemplate(deps)
  return {
    templates: {
      listTemplates: listTemplates(deps),
      getTemplate: getTemplate(deps),
      renderTemplate: renderTemplate(deps),
    },
    /** Makes a Post's text for a day to come, hashtags included. */
    draftText: (id: string, day: LocalDate): string => messageOf(draft(id, day)),
    occasionFile,
    wovenSentences,
    indicatorFile,
    programmeFile,
  }
}
