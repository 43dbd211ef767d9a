import { isoDate, type LocalDate, plusDays } from '../../kernel/local-date.ts'
import type { PostTemplate } from '../../publishing/index.ts'
import { messageOf } from '../../web/library/template-text.ts'
import type { TemplateUses } from '../../web/officer-uses.ts'
import type { Story } from './stories.ts'

/**
 * The communes that take turns in the demo's news: their names were right before and after July 2025. The others have
 * a silence of their own to show, so our Page does not speak for them.
 */
const TELLERS = ['Tân Bình', 'Hòa An', 'Hiệp Hưng', 'Thạnh Hòa']

/** Chooses the story of a turn, and lets another commune tell it each time it comes round. */
export function chooseStory(stories: readonly Story[], turn: number): { story: Story; unit: string } | null {
  const story = stories[turn % stories.length]
  const unit = TELLERS[(turn + Math.floor(turn / stories.length)) % TELLERS.length]
  return story === undefined || unit === undefined ? null : { story, unit: `Đoàn xã ${unit}` }
}

/** Writes a story with the real template, from its samples. */
export function tellStory(templates: TemplateUses, story: Story, unit: string, day: LocalDate): string {
  const { variables } = templates.getTemplate(story.template)
  const samples = Object.entries(variables).map(([name, { sample }]): [string, unknown] => [name, sample])
  const input = {
    ...Object.fromEntries(samples),
    ...story.variables,
    ...(story.isOfAnyUnit ? unitsIn(variables, unit) : {}),
    ...datesIn(variables, day),
    ...(story.headline === undefined ? {} : { tieu_de: `${unit} ${story.headline}` }),
  }
  return messageOf(templates.renderTemplate(story.template, input))
}

type Variables = PostTemplate['variables']

const unitsIn = (variables: Variables, unit: string) =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, { type }]) =>
      type === 'unit' || type === 'credit' ? [[name, unit]] : [],
    ),
  )

/** How far a date stands from the day of the Post. */
const DAYS_AHEAD: Readonly<Record<string, number>> = {
  ngay: 0,
  tu_ngay: 1,
  den_ngay: 15,
  ngay_tra_loi: 20,
  han: 30,
}

const datesIn = (variables: Variables, day: LocalDate) =>
  Object.fromEntries(
    Object.entries(DAYS_AHEAD).flatMap(([name, days]) =>
      variables[name]?.type === 'date' ? [[name, isoDate(plusDays(day, days))]] : [],
    ),
  )
