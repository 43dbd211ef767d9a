import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import { removeObject } from './retention/remove-object.ts'
import type { Upload } from './upload.ts'
import { deleteUpload, findUpload } from './upload-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'objectStore'>

/**
 * Gives up an upload that still arrives. What has arrived stays: a photo is taken out of its Submission instead.
 * @throws {UPLOAD_NOT_FOUND}
 */
export const cancelUpload =
  (deps: Deps) =>
  async ({ unitId }: Seat, id: PhotoId): Promise<void> => {
    const upload = await findUpload(deps.db, unitId, id)
    if (upload === undefined) throw new AppError('UPLOAD_NOT_FOUND')
    await forgetUpload(deps, upload)
  }

/** Forgets an upload that still arrives, with whatever was kept of it; one that has ended stays. */
export async function forgetUpload(
  deps: Deps,
  { id, temporaryId, sha256 }: Pick<Upload, 'id' | 'temporaryId' | 'sha256'>,
): Promise<void> {
  if (!(await deleteUpload(deps.db, id))) return
  await deps.objectStore.dropTemporary(temporaryId)
  await removeObject(deps, sha256)
}
