import { Readable } from 'node:stream'
import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { cleanLine } from '../kernel/text.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { CardWords } from '../ports/frames.ts'
import type { IntakeDeps } from './deps.ts'
import { insertSources } from './photo-source-store.ts'
import { receivePhoto } from './receive-photo.ts'
import { networkJpeg, notReady } from './supply-photos.ts'

/** So many lines leave room for each to run over two rows. */
const LINE_LIMIT = 6

/**
 * Draws words as a picture for a Post that has no photo of its own, as a round-up; it becomes a photo like any other.
 * @throws {FONT_BROKEN} {STORAGE_FULL}
 */
export const drawCard =
  (deps: IntakeDeps) =>
  async (actor: Actor, { title, figures = [], lines, branch }: CardWords): Promise<PhotoId> => {
    authorize(actor, 'photos.write')
    const words = {
      title: cleanLine(title),
      figures,
      lines: lines.map(cleanLine).filter(Boolean).slice(0, LINE_LIMIT),
      branch: cleanLine(branch),
    }
    const jpeg = await deps.artist.draw(await deps.frames.fillCard(words))
    const told = figures.map(figure => `${figure.amount} ${figure.words}`)
    return keep(deps, actor, jpeg, [words.title, ...told, ...words.lines].join('. '))
  }

/**
 * Puts two to six photos into one picture. It remembers what it was made of: a photo of it that may not be
 * published, or is taken down, takes it along.
 * @throws {PHOTO_NOT_READY} naming those that are not ready, or that may not be published
 */
export const drawCollage =
  (deps: IntakeDeps) =>
  async (actor: Actor, ids: readonly PhotoId[], altText: string): Promise<PhotoId> => {
    authorize(actor, 'photos.write')
    const missing = await notReady(deps)(ids)
    if (missing.length > 0) {
      const fields = missing.map(({ id, reason }) => ({
        path: `photoIds.${ids.indexOf(id)}`,
        code: `PHOTO_${reason.toUpperCase()}`,
      }))
      throw new AppError('PHOTO_NOT_READY', { fields })
    }
    const jpegs: Uint8Array[] = []
    for (const id of ids) jpegs.push(await networkJpeg(deps)(id, null))
    const collage = await keep(deps, actor, await deps.artist.collage(jpegs), altText)
    await insertSources(deps.db, collage, ids)
    return collage
  }

const keep = (deps: IntakeDeps, actor: Actor, jpeg: Uint8Array, altText: string): Promise<PhotoId> =>
  receivePhoto(deps)(actor, {
    source: Readable.from([jpeg]),
    originalName: null,
    altText: altText.slice(0, 900),
  })
