import { columnId, type PageId, type PhotoId, pageId, photoId, unitId } from '../../kernel/ids.ts'
import { PILLARS, POST_KINDS, type PostKind } from '../../publishing/index.ts'
import { messageOf } from '../library/template-text.ts'
import type { TemplateUses } from '../officer-uses.ts'
import { type ComposeDraft, fillMessage, pressPhoto, takeSlot, takeSuggestion } from './compose-draft.ts'
import { frameIn } from './frame-draft.ts'
import { postIdOf } from './post-id-of.ts'

/** Fills the draft's template with the draft's blanks. */
export function fillFromTemplate(draft: ComposeDraft, templates: TemplateUses): ComposeDraft {
  const input = templateInput(draft, templates)
  return fillMessage(draft, messageOf(templates.renderTemplate(draft.templateId, input)))
}

/** Takes the pillar of a template that was just chosen, unless one is chosen already. */
export function chooseTemplate(draft: ComposeDraft, templates: TemplateUses): ComposeDraft {
  const chosen = templates.listTemplates().find(({ id }) => id === draft.templateId)
  return { ...draft, pillar: draft.pillar || (chosen?.pillar ?? '') }
}

/** Does what one of the form's small buttons says: `photo-up:ID`, `photo-down:ID`, `photo-drop:ID`, `slot:TIME`, `take-suggestion`. */
export function applyButton(draft: ComposeDraft, button: string): ComposeDraft {
  const [verb, ...rest] = button.split(':')
  const id = rest.join(':')
  if (verb === 'slot') return takeSlot(draft, id)
  return verb === 'take-suggestion' ? takeSuggestion(draft) : pressPhoto(draft, button)
}

/** Makes the Post that a draft asks for; an urgent one has no time. */
export function newPostOf(draft: ComposeDraft, publishAt?: Date) {
  return {
    ...(draft.formId !== '' && { id: postIdOf(draft) }),
    pageId: pageOf(draft),
    alsoPageIds: draft.alsoPageIds.map(pageId),
    unitId: draft.branchId === '' ? null : unitId(draft.branchId),
    columnId: draft.columnId === '' ? null : columnId(draft.columnId),
    message: draft.message,
    pillar: PILLARS.find(pillar => pillar === draft.pillar) ?? null,
    kind: kindOf(draft),
    officialSource: draft.officialSource || null,
    officialLink: draft.officialLink || null,
    photoIds: draft.photos.map(photo => photoId(photo.id)),
    altTexts: new Map(draft.photos.map((photo): [PhotoId, string] => [photoId(photo.id), photo.altText])),
    frame: frameIn(draft),
    link: draft.link || null,
    firstComment: draft.firstComment || null,
    lawAcknowledged: draft.isAcknowledged,
    publishAt,
  }
}

/** Reads the kind that a form names; ordinary when it names none. */
export const kindOf = ({ kind }: Pick<ComposeDraft, 'kind'>): PostKind =>
  POST_KINDS.find(known => known === kind) ?? 'ordinary'

const pageOf = (draft: ComposeDraft): PageId => pageId(draft.pageId)

/** A person's name is only given as one when the box beside it says that they agreed. */
function templateInput(draft: ComposeDraft, templates: TemplateUses): Readonly<Record<string, unknown>> {
  const { variables } = templates.getTemplate(draft.templateId)
  const typed = Object.entries(variables).map(([name, { type }]): [string, unknown] => {
    const value = draft.variables[name] ?? ''
    const isPerson = type === 'person_optin' && value !== ''
    return [name, isPerson ? { name: value, consent: draft.consents.includes(name) } : value]
  })
  return Object.fromEntries(typed)
}
