import { describe, expect, it } from 'vitest'
import { postId, unitId } from '../../../src/kernel/ids.ts'
import type { PlannedPost } from '../../../src/planning/plan.ts'
import { type Placing, planWarnings } from '../../../src/planning/plan-warning.ts'
import type { Pillar } from '../../../src/publishing/post.ts'
import { DEFAULT_TIMING } from '../../../src/publishing/timing/timing.ts'

const HOA_AN = { id: unitId('hoa-an'), name: 'Đoàn xã Hòa An' }

/** A Post at a local time in Vietnam, as `24T19:30` of November 2026. */
const post = (
  local: string,
  given: { unit?: string; pillar?: Pillar; message?: string } = {},
): PlannedPost => ({
  id: postId(`post-${local}`),
  publishAt: new Date(`2026-11-${local}:00+07:00`),
  unitId: given.unit === undefined ? null : unitId(given.unit),
  pillar: given.pillar ?? null,
  message: given.message ?? 'Bài khác',
})

/** A week in which every pillar has something. */
const BALANCED = [
  post('23T06:30', { pillar: 'members' }),
  post('23T11:30', { pillar: 'planning' }),
  post('23T19:30', { pillar: 'counsel' }),
]

const placing = (local: string, given: Partial<Placing> = {}): Placing => ({
  publishAt: post(local).publishAt,
  branch: null,
  pillar: null,
  posts: BALANCED,
  places: [],
  rules: DEFAULT_TIMING,
  timeZone: 'Asia/Ho_Chi_Minh',
  ...given,
})

const warn = (local: string, given: Partial<Placing> = {}) => planWarnings(placing(local, given))
const codes = (local: string, given: Partial<Placing> = {}) => warn(local, given).map(({ code }) => code)

describe('placing a Post', () => {
  it('far from others, by day, in a balanced week warns of nothing', () => {
    expect(warn('25T19:30')).toEqual([])
  })

  it('within the spacing of another names the nearest one', () => {
    const posts = [
      ...BALANCED,
      post('25T19:00', { message: 'Hai\nhàng' }),
      post('25T19:50', { message: 'Gần' }),
    ]

    expect(warn('25T19:30', { posts })).toEqual([
      {
        code: 'collision',
        values: { postId: 'post-25T19:50', title: 'Gần', time: '19:50', minutes: 20, spacing: 60 },
      },
    ])
  })

  it('exactly the spacing away is no collision', () => {
    expect(codes('25T19:30', { posts: [...BALANCED, post('25T18:30')] })).toEqual([])
    expect(codes('25T19:30', { posts: [...BALANCED, post('25T18:31')] })).toEqual(['collision'])
  })

  it.each([
    ['25T21:59', []],
    ['25T22:00', ['quiet-hours']],
    ['26T05:29', ['quiet-hours']],
    ['26T05:30', []],
  ])('at %s warns of %j', (local, expected) => {
    expect(codes(local)).toEqual(expected)
  })
})

describe('three in a row from one branch', () => {
  const line = (...units: (string | undefined)[]) => [
    ...BALANCED,
    ...units.map((unit, index) => post(`2${4 + index}T19:30`, unit === undefined ? {} : { unit })),
  ]

  it.each([
    ['after two', '26T11:30', ['hoa-an', 'hoa-an', 'other'], true],
    ['between two', '25T11:30', ['hoa-an', 'hoa-an', 'other'], true],
    ['before two', '24T11:30', ['hoa-an', 'hoa-an', 'other'], true],
    ['after one', '25T11:30', ['hoa-an', 'other', 'other'], false],
    ['with another between', '26T11:30', ['hoa-an', 'other', 'hoa-an'], false],
    ['with one of no branch between', '26T11:30', ['hoa-an', undefined, 'hoa-an'], false],
  ] as const)('%s is told: %s', (_, local, units, isTold) => {
    const found = codes(local, { branch: HOA_AN, posts: line(...units) })

    expect(found.includes('three-in-a-row')).toBe(isTold)
  })

  it('is told by the branch’s name, and never for a Post of no branch', () => {
    const posts = line('hoa-an', 'hoa-an')

    expect(warn('26T11:30', { branch: HOA_AN, posts })).toEqual([
      { code: 'three-in-a-row', values: { branchId: 'hoa-an', branch: 'Đoàn xã Hòa An' } },
    ])
    expect(codes('26T11:30', { posts: line(undefined, undefined) })).toEqual([])
  })
})

describe('a pillar without anything in the week', () => {
  const posts = [post('23T06:30', { pillar: 'members' })]

  it('is told to a Post that brings none of those that are missing', () => {
    expect(warn('25T19:30', { posts, pillar: 'members' })).toEqual([
      { code: 'pillar-missing', values: { pillars: 'planning, counsel' } },
    ])
  })

  it('is not told to a Post that brings one of them', () => {
    expect(codes('25T19:30', { posts, pillar: 'counsel' })).toEqual([])
  })

  it('is that of the local week, Monday to Sunday', () => {
    const nextWeek = BALANCED.map(other => ({ ...other, publishAt: post('30T00:10').publishAt }))

    expect(codes('29T19:30', { posts: nextWeek })).toContain('pillar-missing')
    expect(codes('30T09:30', { posts: nextWeek })).not.toContain('pillar-missing')
  })
})

describe('a full day', () => {
  it('holds three Posts at ease', () => {
    const two = [post('25T06:30'), post('25T11:30')]

    expect(codes('25T19:30', { posts: [...BALANCED, ...two] })).toEqual([])
    expect(warn('25T19:30', { posts: [...BALANCED, ...two, post('25T15:00')] })).toEqual([
      { code: 'day-full', values: { count: 3 } },
    ])
  })

  it('holds as many as its weekday has places', () => {
    const posts = [...BALANCED, post('25T06:30'), post('25T11:30'), post('25T15:00')]
    const places = ['06:30', '11:30', '15:00', '19:30'].map(time => ({ weekday: 3, time }))

    expect(codes('25T19:30', { posts, places })).toEqual([])
  })
})
