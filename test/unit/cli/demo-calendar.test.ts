import { expect, it } from 'vitest'
import { demoCalendar } from '../../../src/cli/demo/demo-calendar.ts'
import { tellStory } from '../../../src/cli/demo/tell-story.ts'
import { loadBranches, MERGERS, UNITS_2019, UNITS_SINCE_2025 } from '../../../src/cli/demo/units.ts'
import { looseEnds } from '../../../src/publishing/delivery/loose-ends.ts'
import {
  getTemplate,
  listTemplates,
  renderTemplate,
} from '../../../src/publishing/template/render-template.ts'
import { templateDeps } from '../../support/post-templates.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const SUNDAY_MORNING = new Date('2026-11-22T02:00:00Z')
const NEXT_DAY = new Date('2026-11-23T02:00:00Z')
const templates = {
  listTemplates: listTemplates(templateDeps),
  getTemplate: getTemplate(templateDeps),
  renderTemplate: renderTemplate(templateDeps),
}

it('there is a full month behind and a full week ahead, and nothing just now', () => {
  const { past, ahead } = demoCalendar(SUNDAY_MORNING, ZONE)

  expect(past.length).toBeGreaterThan(60)
  expect(ahead.length).toBeGreaterThanOrEqual(21)
  expect(past.every(({ publishAt }) => publishAt < SUNDAY_MORNING)).toBe(true)
})

it('a place in the week keeps its id from one run to the next', () => {
  const today = demoCalendar(SUNDAY_MORNING, ZONE)
  const tomorrow = demoCalendar(NEXT_DAY, ZONE)

  const later = new Set([...tomorrow.past, ...tomorrow.ahead].map(({ id }) => id))
  const kept = today.ahead.filter(({ id, publishAt }) => publishAt > NEXT_DAY && later.has(id))
  expect(kept.length).toBe(today.ahead.filter(({ publishAt }) => publishAt > NEXT_DAY).length)
})

it('every text of the calendar is whole, and no two that follow each other are the same', () => {
  const { past, ahead } = demoCalendar(SUNDAY_MORNING, ZONE)

  const texts = [...past, ...ahead].map(({ story, unit, day }) => tellStory(templates, story, unit, day))

  expect(texts.flatMap(looseEnds)).toEqual([])
  expect(texts.filter((text, place) => text === texts[place - 1])).toEqual([])
})

it('every unit stands behind the one above it, and every commune goes into one of today', () => {
  const units = [...UNITS_2019, ...UNITS_SINCE_2025]
  const wrong = units.filter(({ parent }, place) => {
    const before = units.slice(0, place).map(({ key }) => key)
    return parent !== undefined && !before.includes(parent)
  })

  expect(wrong).toEqual([])
  expect(MERGERS.filter(([, into]) => !UNITS_SINCE_2025.some(({ key }) => key === into))).toEqual([])
  expect(UNITS_2019.filter(({ level }) => level === 'co_so')).toHaveLength(24)
})

it('branches for load have keys and names of their own', () => {
  const made = loadBranches(150, 'above')

  expect(new Set(made.map(({ key, name }) => `${key} ${name}`)).size).toBe(150)
})
