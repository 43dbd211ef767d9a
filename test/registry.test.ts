import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { JOBS } from '../jobs/index.ts'
import { isSchedule } from '../src/adapters/cron/schedule.ts'
import { loadPostTemplates } from '../src/adapters/files/post-template-folder.ts'
import { ROOT } from '../src/config/root.ts'
import { ERROR_STATUS } from '../src/kernel/errors.ts'
import { LEAST_ROLE } from '../src/organisation/index.ts'
import type { JobDefinition } from '../src/ports/queue.ts'
import { ATTEMPT_STEPS } from '../src/publishing/delivery/attempt-store.ts'
import { POST_STATES } from '../src/publishing/index.ts'
import { postTemplateRules } from '../src/publishing/template/template-rules.ts'
import { en } from '../src/web/text/pages.en.ts'
import { vi } from '../src/web/text/pages.vi.ts'
import { problemText } from '../src/web/text/problem-sentence.ts'
import { occasionFile } from './support/occasion-file.ts'
import { readSourceFiles } from './support/source-files.ts'

const NOT_JOBS = ['areas.ts', 'index.ts', 'post-bell.ts', 'tick.ts']

/** Reads what each job file defines, whether the registry knows it or not. */
const DEFINITIONS = await Promise.all(
  readdirSync(join(ROOT, 'jobs'))
    .filter(file => !NOT_JOBS.includes(file))
    .map(async file => ({ file, job: await definitionIn(file) })),
)

async function definitionIn(file: string): Promise<JobDefinition<never, never>> {
  const exported: Record<string, JobDefinition<never, never>> = await import(join(ROOT, 'jobs', file))
  const [job, ...more] = Object.values(exported)
  if (job === undefined || more.length > 0) throw new Error(`jobs/${file} must export one job`)
  return job
}

const fieldsOf = (job: JobDefinition<never, never>) =>
  Object.entries(z.toJSONSchema(job.payload, { io: 'input', unrepresentable: 'any' }).properties ?? {})

test('every job file is in the registry, under its own name', () => {
  const known = JOBS.map(job => job.name)

  expect(DEFINITIONS.map(({ file }) => file.replace('.ts', '')).sort()).toEqual(known.toSorted())
  expect(DEFINITIONS.filter(({ file, job }) => file !== `${job.name}.ts`)).toEqual([])
})

test.each(DEFINITIONS)('$job.name carries ids, instants, counts and words of a list only', ({ job }) => {
  const clear = fieldsOf(job).filter(([name, schema]) => {
    const { enum: words, type } = z.object({ enum: z.unknown(), type: z.unknown() }).partial().parse(schema)
    return words === undefined && type !== 'integer' && !/(Id|At)$/.test(name)
  })

  expect(clear).toEqual([])
})

test.each(DEFINITIONS)('the key of $job.name is one BullMQ takes', ({ job }) => {
  const sample = Object.fromEntries(fieldsOf(job).map(([name]) => [name, sampleOf(name)]))

  expect(job.key(job.payload.parse(sample))).toMatch(/^[^:]*[^:\d][^:]*$/)
})

const sampleOf = (name: string) => (name.endsWith('Id') ? 'x1' : name.endsWith('At') ? new Date(0) : 1)

test.each(DEFINITIONS)('$job.name is due at times that node-cron understands, if at any', ({ job }) => {
  expect(job.schedule === undefined || isSchedule(job.schedule)).toBe(true)
})

test('every built-in occasion is sound and names a template that exists', async () => {
  expect(occasionFile.occasions.length).toBeGreaterThan(20)
})

test('every template is sound and every one is found', async () => {
  const templates = await loadPostTemplates(ROOT, postTemplateRules)

  const files = readdirSync(join(ROOT, 'templates/posts')).filter(file => file.endsWith('.md'))
  expect(templates.list().map(({ id }) => `${id}.md`)).toEqual(files.toSorted())
})

const CATALOGUES = { vi, en }
const LANGUAGES = ['vi', 'en'] as const

// Its icon and its colour follow from the word by their type.
test.each(LANGUAGES)('every state of a Post has a word and an explanation in %s', language => {
  const states = Object.keys(POST_STATES).sort()

  expect(Object.keys(CATALOGUES[language].states).sort()).toEqual(states)
  expect(Object.keys(CATALOGUES[language].stateStory).sort()).toEqual(states)
})

test.each(LANGUAGES)('every step of a Post is told in %s, however it ends', language => {
  const outcomes = ['accepted', 'refused', 'throttled', 'unconfirmed']
  const told = Object.entries(CATALOGUES[language].steps).map(([step, texts]) => [step, Object.keys(texts)])

  expect(told).toEqual(ATTEMPT_STEPS.map(step => [step, outcomes]))
})

const PROGRAM = readSourceFiles('src', 'jobs')
const AREA_FILES = PROGRAM.filter(({ path }) =>
  /^src\/(organisation|publishing|planning|intake)\//.test(path),
)

test.each(LANGUAGES)('every deed that the audit keeps has words in %s', language => {
  const deeds = AREA_FILES.filter(({ path }) => !path.endsWith('-store.ts'))
    .flatMap(({ nodes }) => nodes.map(node => String(node.type === 'Literal' ? node.value : '')))
    .filter(text => /^[a-z-]+\.[a-z-]+$/.test(text) && !(text in LEAST_ROLE))

  expect(deeds.length).toBeGreaterThan(10)
  expect(deeds.filter(deed => !CATALOGUES[language].audit.actions[deed])).toEqual([])
})

test.each(LANGUAGES)('every problem that publishing itself finds is explained in %s', language => {
  const codes = AREA_FILES.flatMap(({ text }) => [
    ...text.matchAll(/problemCode(?:(?!remedy)[^'\n])*'([a-z-]+)'/g),
  ]).map(([, code = '']) => code)

  expect(codes.length).toBeGreaterThan(2)
  expect(codes.filter(code => problemText(code, language) === null)).toEqual([])
})

test('every error code is raised somewhere', () => {
  const isWords = (path: string) => path.startsWith('src/web/text/') || path === 'src/kernel/errors.ts'
  const program = PROGRAM.filter(({ path }) => !isWords(path))

  const unused = Object.keys(ERROR_STATUS).filter(
    code => !program.some(({ text }) => text.includes(`'${code}'`)),
  )
  expect(unused).toEqual([])
})

const Versions = z.record(z.string(), z.string())
const PACKAGES = z
  .object({ dependencies: Versions, devDependencies: Versions })
  .transform(({ dependencies, devDependencies }) => ({ ...dependencies, ...devDependencies }))
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))

test('every package has its reason in the README', () => {
  const named = readFileSync(join(ROOT, 'README.md'), 'utf8')

  expect(Object.keys(PACKAGES).filter(name => !named.includes(`\`${name}\``))).toEqual([])
})

test('every package is pinned to one version', () => {
  expect(Object.entries(PACKAGES).filter(([, version]) => !/^\d/.test(version))).toEqual([])
})
