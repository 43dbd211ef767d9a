import type { FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/errors.ts'
import { unitId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import { type Finding, isLaw } from '../../proofreading/index.ts'
import type { TextToCheck } from '../../publishing/index.ts'
import type { TextUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { publishAtOf } from './compose-draft.ts'
import type { CheckedText } from './text-findings.tsx'
import { pressFix } from './text-fixes.ts'

/** The part of a form that is proofread. */
export interface FormText {
  readonly message: string
  readonly date: string
  readonly time: string
  /** Who sends it; empty when nobody in particular. */
  readonly branchId: string
}

/** Proofreads what stands in a form, as it will be read on the day the form names. */
export async function checkFormText(
  uses: TextUses,
  request: FastifyRequest,
  { message, date, time, branchId }: FormText,
): Promise<CheckedText> {
  const { now, timeZone } = request.view
  const asked = publishAtOf({ date, time }, now, timeZone)
  const readAt = 'at' in asked ? asked.at : now
  const sender = branchId === '' ? null : unitId(branchId)
  const findings = await findingsOf(uses, actorOf(request), { text: message, unitId: sender, readAt })
  return { text: message, findings }
}

/** A branch that nobody knows is told beside its field when the form is sent; its text is checked all the same. */
async function findingsOf(uses: TextUses, actor: Actor, asked: TextToCheck): Promise<readonly Finding[]> {
  try {
    return await uses.checkText(actor, asked)
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'INVALID_INPUT')) throw error
    return uses.checkText(actor, { ...asked, unitId: null })
  }
}

/** Repairs a form's text as a button says. */
export async function fixFormText<Draft extends FormText>(
  uses: TextUses,
  request: FastifyRequest,
  draft: Draft,
  button: string,
): Promise<Draft> {
  const { text, findings } = await checkFormText(uses, request, draft)
  return { ...draft, message: pressFix(text, findings, button) }
}

/** Tells whether a law is touched and nobody said that it is settled. */
export const isConsentMissing = ({ findings }: CheckedText, isAcknowledged: boolean): boolean =>
  !isAcknowledged && findings.some(isLaw)
