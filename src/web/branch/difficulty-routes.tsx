import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { WholeDifficulty } from '../../briefing/index.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { difficultyId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { DifficultyBadge, DifficultyDecision } from '../briefing/difficulty-badge.tsx'
import { type DifficultyDraft, DifficultyFields } from '../briefing/difficulty-form.tsx'
import { NoteList } from '../briefing/difficulty-page.tsx'
import { difficultyDraftOf, wishOfDraft } from '../briefing/difficulty-routes.tsx'
import { bodyForm } from '../form.ts'
import { formProblems } from '../problems-view.ts'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { BY_LINK } from './seat-of.ts'

const Params = z.object({ id: z.string().max(100).transform(difficultyId) })

/** What stands in a branch's way: told by the branch, with what was answered. */
export function difficultyRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)
  const show = async (request: FastifyRequest, reply: FastifyReply, typed: Partial<ListProps> = {}) => {
    const { seat, view, token, base } = await open(request)
    const sinceOn = isoDate(localDateAt(view.now, view.timeZone))
    const empty = { formId: settings.newId(), unitId: '', cause: 'equipment', words: '', sinceOn }
    const difficulties = await uses.listOwnDifficulties(seat)
    const props = { base, difficulties, draft: empty, problems: {}, isRaised: false, ...typed }
    const body = <DifficultyList {...props} newId={settings.newId} />
    return sendBranchPage(reply, view, { title: view.texts.difficulty.title, token, body })
  }

  app.get('/b/:token/difficulties', BY_LINK, (request, reply) =>
    show(request, reply, { isRaised: request.url.endsWith('?raised') }),
  )

  app.post('/b/:token/difficulties', BY_LINK, async (request, reply) => {
    const { seat, base, view } = await open(request)
    const draft = difficultyDraftOf(bodyForm(request))
    try {
      const id = draft.formId ? { id: difficultyId(derivedId({ ...draft, by: seat.unitId })) } : {}
      await uses.raiseOwnDifficulty(seat, { ...wishOfDraft(draft), ...id })
      return reply.redirect(`${base}/difficulties?raised`, 303)
    } catch (error) {
      const { status, fields } = formProblems(error, view.locale)
      return show(request, reply.code(status), { draft, problems: fields })
    }
  })

  app.post('/b/:token/difficulties/:id/notes', BY_LINK, async (request, reply) => {
    const { seat, base } = await open(request)
    const form = bodyForm(request)
    const words = form.text('words')
    const { id } = Params.parse(request.params)
    if (words !== '') await uses.writeOwnDifficultyNote(seat, id, words, form.line('formId'))
    return reply.redirect(`${base}/difficulties`, 303)
  })
}

interface ListProps {
  /** `/b/{token}`. */
  readonly base: string
  readonly difficulties: readonly WholeDifficulty[]
  readonly draft: DifficultyDraft
  readonly problems: Readonly<Record<string, string>>
  /** One was sent a moment ago. */
  readonly isRaised: boolean
  readonly newId: () => string
}

function DifficultyList({ base, difficulties, draft, problems, isRaised, newId }: ListProps) {
  const { difficulty } = useView().texts
  return (
    <>
      <h1>{difficulty.title}</h1>
      {isRaised && <Notice kind="good">{difficulty.ownRaised}</Notice>}
      <p>{difficulty.ownWhy}</p>
      <form method="post" action={`${base}/difficulties`} class="panel stack">
        <input type="hidden" name="formId" value={draft.formId} />
        <DifficultyFields draft={draft} problems={problems} />
        <button type="submit" class="btn btn-primary btn-wide">
          {difficulty.ownRaise}
        </button>
      </form>
      <h2>{difficulty.ownTitle}</h2>
      {difficulties.length === 0 && <p>{difficulty.ownNone}</p>}
      {difficulties.map(each => (
        <OwnDifficulty key={each.id} base={base} difficulty={each} formId={newId()} />
      ))}
    </>
  )
}

interface OwnDifficultyProps {
  readonly base: string
  readonly difficulty: WholeDifficulty
  readonly formId: string
}

function OwnDifficulty({ base, difficulty: each, formId }: OwnDifficultyProps) {
  const { difficulty } = useView().texts
  return (
    <article class="panel stack">
      <h3>{difficulty.causes[each.cause]}</h3>
      <p>
        <DifficultyBadge difficulty={{ ...each, isOverdue: false }} />{' '}
        <span class="soft small">{difficulty.since(isoDayText(each.sinceOn))}</span>
      </p>
      {each.words && <p class="as-written">{each.words}</p>}
      {each.decision === null ? <p>{difficulty.ownWaiting}</p> : <DifficultyDecision difficulty={each} />}
      <details>
        <summary>{difficulty.historyTitle}</summary>
        <NoteList notes={each.notes} />
      </details>
      <form method="post" action={`${base}/difficulties/${each.id}/notes`} class="stack">
        <input type="hidden" name="formId" value={formId} />
        <Field name="words" scope={`note-${each.id}`} label={difficulty.ownNote}>
          {control => <textarea class="form-control" rows={2} maxLength={1_000} {...control} />}
        </Field>
        <button type="submit" class="btn">
          {difficulty.noteDo}
        </button>
      </form>
    </article>
  )
}
