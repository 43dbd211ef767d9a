import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../config/root.ts'
import { plus, SECOND } from '../../kernel/time.ts'
import type { Actor } from '../../organisation/index.ts'
import { readyPhotos } from './demo-post-store.ts'
import type { DemoDeps, DemoPhoto } from './deps.ts'
import { SCENES } from './scenes.ts'

/** Where the build drew them. */
const FOLDER = join(ROOT, 'dist', 'demo')
const LOOK_EVERY_MS = SECOND / 10

/** Takes in those of the demo's photos that are not there yet, as an officer's upload; waits until they are ready. */
export async function seedPhotos(
  deps: DemoDeps,
  officer: Actor,
  signal: AbortSignal,
): Promise<readonly DemoPhoto[]> {
  const names = SCENES.map(({ fileName }) => fileName)
  const known = await readyPhotos(deps.db, names)
  const missing = SCENES.filter(({ fileName }) => !known.has(fileName))
  for (const scene of missing) await takeIn(deps, officer, scene, signal)
  const ready = missing.length === 0 ? known : await readyPhotos(deps.db, names)
  const photos = SCENES.flatMap(({ fileName, altText }) => {
    const photoId = ready.get(fileName)
    return photoId === undefined ? [] : [{ fileName, photoId, altText }]
  })
  const { networkJpeg } = deps.areas.intake.photoSource
  return Promise.all(photos.map(async photo => ({ ...photo, jpeg: await networkJpeg(photo.photoId, null) })))
}

async function takeIn(
  { areas, clock }: DemoDeps,
  officer: Actor,
  scene: (typeof SCENES)[number],
  signal: AbortSignal,
): Promise<void> {
  const { fileName: originalName, altText } = scene
  const source = createReadStream(join(FOLDER, originalName))
  const id = await areas.intake.receivePhoto(officer, { source, originalName, altText })
  while ((await areas.intake.getPhoto(officer, id)).state === 'processing') {
    await clock.sleepUntil(plus(clock.now(), LOOK_EVERY_MS), signal)
  }
}
