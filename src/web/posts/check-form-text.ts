import type { FastifyRequest } from 'fastify'
import type { UnitId } from '../../kernel/ids.ts'
import { isLaw } from '../../proofreading/index.ts'
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
}

/** Proofreads what stands in a form, as it will be read on the day the form names. */
export async function checkFormText(
  uses: TextUses,
  request: FastifyRequest,
  { message, date, time }: FormText,
  unitId: UnitId | null = null,
): Promise<CheckedText> {
  const { now, timeZone } = request.view
  const asked = publishAtOf({ date, time }, now, timeZone)
  const readAt = 'at' in asked ? asked.at : now
  const findings = await uses.checkText(actorOf(request), { text: message, unitId, readAt })
  return { text: message, findings }
}

/** Repairs a form's text as a button says. */
export async function fixFormText<Draft extends FormText>(
  uses: TextUses,
  request: FastifyRequest,
  draft: Draft,
  button: string,
  unitId: UnitId | null = null,
): Promise<Draft> {
  const { text, findings } = await checkFormText(uses, request, draft, unitId)
  return { ...draft, message: pressFix(text, findings, button) }
}

/** Tells whether a law is touched and nobody said that it is settled. */
export const isConsentMissing = ({ findings }: CheckedText, isAcknowledged: boolean): boolean =>
  !isAcknowledged && findings.some(isLaw)
