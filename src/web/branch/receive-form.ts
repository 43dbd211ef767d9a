import type { FastifyRequest } from 'fastify'
import type { Intake } from '../../intake/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Seat } from '../../organisation/index.ts'
import type { Form } from '../form.ts'
import { readComposeForm } from '../posts/compose-form.ts'
import type { Locale } from '../text/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import { refusalText } from './photo-refusal.ts'

/** What takes a plain form's photos in. */
export type FormPhotoUses = Pick<Intake, 'receiveForSeat'>

interface ReceivedForm {
  /** Its `photo` values are the ids of photos that are safe, those that came with it included. */
  readonly form: Form
  /** A sentence for each photo that was refused. */
  readonly photoProblem: string | undefined
}

/** Reads a branch's form and takes its photos in: one that is refused leaves the others and every word alone. */
export async function receiveForm(
  uses: FormPhotoUses,
  seat: Seat,
  request: FastifyRequest,
  { texts, locale }: { readonly texts: PageTexts; readonly locale: Locale },
): Promise<ReceivedForm> {
  const refusals: string[] = []
  const form = await readComposeForm(request, async ({ file, filename }) => {
    try {
      return await uses.receiveForSeat(seat, file, filename)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refusals.push(texts.sending.photoRefused(filename, refusalText(error, locale)))
      return null
    }
  })
  return { form, photoProblem: refusals.length === 0 ? undefined : refusals.join('\n') }
}
