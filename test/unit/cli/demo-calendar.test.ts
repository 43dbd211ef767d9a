import { expect, it } from 'vitest'
import { demoCalendar } from '../../../src/cli/demo/demo-calendar.ts'
import { tellStory } from '../../../src/cli/demo/tell-story.ts'
import { DEMO_UNITS } from '../../../src/cli/demo/units.ts'
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

it('every unit stands behind the units it names', () => {
  const wrong = DEMO_UNITS.filter(({ parent, mergedInto }, place) => {
    const before = DEMO_UNITS.slice(0, place).map(({ key }) => key)
    return [parent, mergedInto].some(key => key !== undefined && !before.includes(key))
  })

  expect(wrong).toEqual([])
})
