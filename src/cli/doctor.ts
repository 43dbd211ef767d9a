import { z } from 'zod'
import { createSharpArtist } from '../adapters/sharp/sharp-artist.ts'
import { systemClock } from '../adapters/system/system-clock.ts'
import { ASSETS_FOLDER, composeObjectStore } from '../compose.ts'
import { type Ground, openGround } from '../compose-ground.ts'
import { composeMailer } from '../compose-watching.ts'
import { CATALOGUES, fill } from '../web/text/index.ts'
import { defineCommand, type Surroundings } from './command.ts'
import { checkAudit } from './doctor/check-audit.ts'
import { checkClock } from './doctor/check-clock.ts'
import { checkDatabase } from './doctor/check-database.ts'
import { checkFonts } from './doctor/check-fonts.ts'
import { checkMail } from './doctor/check-mail.ts'
import { checkQueue } from './doctor/check-queue.ts'
import { checkTokens } from './doctor/check-tokens.ts'
import { type Finding, findingOf } from './doctor/finding.ts'
import { createCliLog } from './open-organisation.ts'

/** Examines every part of the installation, a line each; false when a part is broken. */
export const doctor = defineCommand({
  name: 'doctor',
  options: z.object({}),
  run: async (_, surroundings) => {
    await using stack = new AsyncDisposableStack()
    const opening = openGround(surroundings.config, createCliLog()).then(ground => stack.use(ground))
    const states: Finding['state'][] = []
    for (const [part, look] of partsOf(surroundings, opening)) {
      for (const { state, detail } of await lookAt(look, surroundings)) {
        surroundings.terminal.out(`${state.padEnd(4)} ${part.padEnd(8)} ${detail}`)
        states.push(state)
      }
    }
    return !states.includes('fail')
  },
})

type Look = () => Promise<Finding | readonly Finding[]>

/** The database comes first: without it much of the rest cannot be looked at. */
function partsOf(
  { config, locale }: Surroundings,
  opening: Promise<Ground>,
): readonly (readonly [string, Look])[] {
  const texts = CATALOGUES[locale].cli.doctor
  const onGround =
    (look: (ground: Ground) => Promise<Finding | readonly Finding[]>): Look =>
    async () => {
      const ground = await opening.catch(() => null)
      return ground === null ? { state: 'skip', detail: texts.needsDatabase } : look(ground)
    }
  const mailer = composeMailer(config)
  return [
    ['database', async () => checkDatabase(await opening, texts, locale)],
    ['queue', onGround(ground => checkQueue(ground, texts, locale))],
    [
      'storage',
      async () => {
        await composeObjectStore(config).check()
        const place = config.storage.kind === 'disk' ? config.storage.dir : config.storage.bucket
        return { state: 'ok', detail: fill(texts.storage, { place }, locale) }
      },
    ],
    ['token', onGround(ground => checkTokens(ground, systemClock, locale))],
    ['clock', onGround(ground => checkClock(ground, systemClock, texts, locale))],
    [
      'fonts',
      async () => {
        await createSharpArtist().checkFont()
        return checkFonts(ASSETS_FOLDER, texts, locale)
      },
    ],
    ['audit', onGround(ground => checkAudit(ground, texts, locale))],
    ...(mailer === null ? [] : [['mail', () => checkMail(mailer, texts, locale)] as const]),
  ]
}

async function lookAt(look: Look, { locale }: Surroundings): Promise<readonly Finding[]> {
  try {
    return [await look()].flat()
  } catch (error) {
    return [findingOf(error, locale)]
  }
}
