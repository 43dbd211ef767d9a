import { INDICATOR_KINDS, type Indicator } from '../../briefing/index.ts'
import { indicatorId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { Form } from '../form.ts'

/** An indicator as it is being typed. */
export interface IndicatorDraft {
  /** Sent twice, the same form makes one indicator. */
  readonly formId: string
  readonly name: string
  readonly unitWord: string
  readonly kind: string
  readonly phrase: string
  readonly joinsId: string
  readonly pillar: string
  readonly block: string
  readonly validFrom: string
  readonly validTo: string
}

/** Reads the draft out of what the browser sent. */
export const indicatorDraftOf = (form: Form): IndicatorDraft => ({
  ...{ formId: form.line('formId'), name: form.line('name'), unitWord: form.line('unitWord') },
  ...{ kind: form.line('kind'), phrase: form.line('phrase'), joinsId: form.line('joinsId') },
  ...{ pillar: form.line('pillar'), block: form.line('block') },
  ...{ validFrom: form.line('validFrom'), validTo: form.line('validTo') },
})

/** Puts an indicator into the form; none makes an empty one. */
export const draftOfIndicator = (indicator: Indicator | null, formId: string): IndicatorDraft => ({
  ...{ formId, name: indicator?.name ?? '', unitWord: indicator?.unitWord ?? '' },
  ...{ kind: indicator?.kind ?? 'count', phrase: indicator?.phrase ?? '', joinsId: indicator?.joinsId ?? '' },
  ...{ pillar: indicator?.pillar ?? '', block: indicator?.block ?? '' },
  ...{ validFrom: indicator?.validFrom ?? '', validTo: indicator?.validTo ?? '' },
})

/** Reads what the draft says; its kind is that of a count unless it is another. */
export const contentOfDraft = ({ formId: _, ...draft }: IndicatorDraft) => ({
  ...{ name: draft.name, unitWord: draft.unitWord, phrase: draft.phrase },
  kind: INDICATOR_KINDS.find(kind => kind === draft.kind) ?? ('count' as const),
  joinsId: draft.joinsId === '' ? null : indicatorId(draft.joinsId),
  pillar: PILLARS.find(pillar => pillar === draft.pillar) ?? null,
  ...{ block: draft.block || null, validFrom: draft.validFrom || null, validTo: draft.validTo || null },
})
