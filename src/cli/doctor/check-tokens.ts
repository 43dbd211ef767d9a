import { composeOrganisation } from '../../compose.ts'
import type { Ground } from '../../compose-ground.ts'
import { composeNetwork } from '../../compose-network.ts'
import { localDateAt } from '../../kernel/local-date.ts'
import { localTimeAt, printDate, printTime } from '../../kernel/vietnamese-date.ts'
import { judgeToken, type Organisation, type Page } from '../../organisation/index.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Network, Outcome } from '../../ports/network.ts'
import { findPracticeApp } from '../../practice-mode.ts'
import { CATALOGUES, fill, type Locale } from '../../web/text/index.ts'
import { problemText } from '../../web/text/problem-sentence.ts'
import { CLI_ACTOR } from '../open-organisation.ts'
import { type Finding, findingOf } from './finding.ts'

/** More Pages than one organisation runs. */
const LIMIT = 500

/** Asks Facebook about the token of every Page that Posts go to; a parked Page is not called. */
export async function checkTokens(ground: Ground, clock: Clock, locale: Locale): Promise<readonly Finding[]> {
  const practice = await findPracticeApp(ground.config, ground.secretKey)
  const network = composeNetwork(ground.config, practice)
  const organisation = composeOrganisation(ground, network, async () => undefined)
  const { items } = await organisation.listPages(CLI_ACTOR, { limit: LIMIT })
  const pages = items.filter(({ purpose }) => purpose === 'publish')
  const texts = CATALOGUES[locale].cli.doctor
  if (pages.length === 0) return [{ state: 'skip', detail: texts.noPages }]
  const isAway = ground.config.facebook.mode === 'practice' && practice === null
  const visit = { organisation, network, clock, locale, timeZone: ground.config.timeZone }
  const findings: Finding[] = []
  for (const page of pages) {
    const away = { state: 'skip', detail: fill(texts.practiceAway, { page: page.name }, locale) } as const
    findings.push(isAway ? away : await checkToken(visit, page))
  }
  return findings
}

interface Visit {
  readonly organisation: Organisation
  readonly network: Network
  readonly clock: Clock
  readonly locale: Locale
  readonly timeZone: string
}

async function checkToken(visit: Visit, page: Page): Promise<Finding> {
  const { locale } = visit
  const texts = CATALOGUES[locale].cli.doctor
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    fill(text, { page: page.name, ...values }, locale)
  try {
    const reach = await visit.organisation.openPage(page.id)
    if (reach.reach === 'parked') {
      return {
        state: 'skip',
        detail: say(texts.tokenParked, { until: timeText(reach.until, visit.timeZone) }),
      }
    }
    if (reach.reach === 'needs-reconnect') {
      const problem = problemText(reach.problem, locale)?.sentence ?? reach.problem
      return { state: 'fail', detail: say(texts.tokenDead, { problem }) }
    }
    const outcome = await visit.network.inspectToken(reach.page.access)
    await keepPark(visit.organisation, page, outcome)
    const { expiresAt } = judgeToken(outcome, 'publish', visit.clock.now())
    if (expiresAt === null) return { state: 'ok', detail: say(texts.tokenGood, {}) }
    return { state: 'ok', detail: say(texts.tokenUntil, { until: timeText(expiresAt, visit.timeZone) }) }
  } catch (error) {
    return { state: 'fail', detail: say(texts.tokenBroken, { problem: findingOf(error, locale).detail }) }
  }
}

/** A question counts like any other call: told to wait, nobody calls before that time. */
async function keepPark(organisation: Organisation, page: Page, outcome: Outcome<unknown>): Promise<void> {
  if (outcome.outcome !== 'throttled') return
  const { until, problem, scope } = outcome
  if (scope === 'app') await organisation.parkApp(until, problem.code)
  else await organisation.parkPage(page.id, until, problem.code)
}

const timeText = (at: Date, timeZone: string): string =>
  `${printTime(localTimeAt(at, timeZone), 'HH:mm')} ${printDate(localDateAt(at, timeZone), 'd/M/yyyy')}`
