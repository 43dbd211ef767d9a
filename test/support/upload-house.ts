import { createDiskObjectStore } from '../../src/adapters/disk/disk-object-store.ts'
import { createIntake } from '../../src/intake/index.ts'
import type { PhotoId } from '../../src/kernel/ids.ts'
import type { Images } from '../../src/ports/images.ts'
import type { ObjectStore } from '../../src/ports/object-store.ts'
import { buildApp } from '../../src/web/app.ts'
import { ownPhotoRoutes } from '../../src/web/branch/uploads/own-photo-routes.ts'
import { uploadRoutes } from '../../src/web/branch/uploads/upload-routes.ts'
import { createFakeImages } from './fake-images.ts'
import { PHOTOS_ALONE } from './intake-deps.ts'
import { createRecordingLog } from './recording-log.ts'
import { createCountingIds, type createTestOrganisation, SYSTEM } from './test-organisation.ts'

interface Parts {
  readonly images?: Images
  readonly objectStore?: Partial<ObjectStore>
}

type World = ReturnType<typeof createTestOrganisation>

let houses = 0

/** A life of the program that takes photos in over real HTTP, on a real database and disk. */
export async function startUploadHouse(world: World, folder: string, parts: Parts = {}) {
  const { organisation, clock, db } = world
  const log = createRecordingLog()
  const ids = createCountingIds(`house-${++houses}`)
  const rung: PhotoId[] = []
  const objectStore = { ...createDiskObjectStore({ folder }), ...parts.objectStore }
  const intake = createIntake({
    db,
    objectStore,
    images: parts.images ?? createFakeImages(),
    clock,
    ids,
    bells: { processPhoto: async id => void rung.push(id), processSubmission: async () => undefined },
    posts: {
      withholdPhotos: async () => [],
      restagePhotos: async () => undefined,
      takeDownPost: async () => true,
    },
    ...PHOTOS_ALONE,
    log,
  })
  const app = await buildApp(
    {
      identity: { ofKey: organisation.recogniseKey, ofSession: organisation.recogniseSession },
      ids,
      log,
      publicUrl: null,
      trustsProxy: false,
      csrfTokenOf: () => '',
      answerHtmlError: null,
      httpAnswered: () => undefined,
    },
    [
      scope => uploadRoutes(scope, { ...intake, ...organisation }),
      scope => ownPhotoRoutes(scope, { ...intake, ...organisation }),
    ],
  )
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { ...world, intake, objectStore, log, rung, app, url, [Symbol.asyncDispose]: () => app.close() }
}

/** Makes a branch, and the path under which it sends photos. */
export async function makeBranch({ organisation }: World, name: string) {
  const { id } = await organisation.createUnit(SYSTEM, { name })
  const token = (await organisation.rotateBranchLink(SYSTEM, id)).reveal()
  return { unitId: id, token, path: `/b/${token}/uploads` }
}
