import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CAUSES, DIFFICULTY_STATES } from '../../briefing/index.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { difficultyId, unitId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import type { DifficultyUses } from '../briefing-uses.ts'
import { bodyForm, type Form, formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { DifficultiesPage } from './difficulties-page.tsx'
import { type DifficultyDraft, NewDifficultyPage } from './difficulty-form.tsx'
import { DifficultyPage } from './difficulty-page.tsx'
import { type LedgerPageUses, unitsOf } from './results-routes.tsx'

interface Uses extends Pick<LedgerPageUses, 'units'> {
  readonly difficulties: DifficultyUses
}

const READERS = { config: { access: 'briefing.read' } } as const
const FOLLOWERS = { config: { access: 'activity.follow-up' } } as const
const LIST_LIMIT = 50
const Params = z.object({ id: z.string().max(100).transform(difficultyId) })
const idIn = ({ params }: FastifyRequest) => Params.parse(params).id

/** What stands in branches' way: raised, decided, added to, closed. */
export function difficultyRoutes(app: FastifyInstance, uses: Uses): void {
  listRoutes(app, uses)
  raisingRoutes(app, uses)
  decidingRoutes(app, uses)
}

function listRoutes(app: FastifyInstance, uses: Uses): void {
  app.get('/difficulties', READERS, async (request, reply) => {
    const asked = formOf(request.query)
    const filter = { state: asked.line('state'), unitId: asked.line('unitId') }
    const { items, nextCursor } = await uses.difficulties.listDifficulties(actorOf(request), {
      limit: LIST_LIMIT,
      state: DIFFICULTY_STATES.find(state => state === filter.state),
      unitId: filter.unitId === '' ? undefined : unitId(filter.unitId),
      cursor: asked.line('cursor') || undefined,
    })
    const units = await unitsOf(uses, request)
    const page = <DifficultiesPage difficulties={items} next={nextCursor} {...{ filter, units }} />
    return reply.page(request.view.texts.difficulty.title, page)
  })
}

/** Reads a difficulty out of what the browser sent. */
export const difficultyDraftOf = (form: Form): DifficultyDraft => ({
  ...{ formId: form.line('formId'), unitId: form.line('unitId'), cause: form.line('cause') },
  ...{ words: form.text('words'), sinceOn: form.line('sinceOn') },
})

/** Reads what the draft says; a cause that is none is another. */
export const wishOfDraft = (draft: DifficultyDraft) => ({
  cause: CAUSES.find(cause => cause === draft.cause) ?? ('other' as const),
  ...{ words: draft.words, sinceOn: draft.sinceOn },
})

function raisingRoutes(app: FastifyInstance, uses: Uses): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    draft: DifficultyDraft,
    problems: Readonly<Record<string, string>> = {},
  ) => {
    const page = <NewDifficultyPage {...{ draft, problems }} units={await unitsOf(uses, request)} />
    return reply.page(request.view.texts.difficulty.add, page)
  }
  app.get('/difficulties/new', FOLLOWERS, (request, reply) => {
    const { now, timeZone } = request.view
    const asked = difficultyDraftOf(formOf(request.query))
    return show(request, reply, {
      ...asked,
      ...{ formId: request.id, sinceOn: asked.sinceOn || isoDate(localDateAt(now, timeZone)) },
    })
  })

  app.post('/difficulties', FOLLOWERS, async (request, reply) => {
    const draft = difficultyDraftOf(bodyForm(request))
    try {
      const id = await uses.difficulties.raiseDifficulty(actorOf(request), {
        ...wishOfDraft(draft),
        ...{ unitId: unitId(draft.unitId), raisedThrough: 'officer' },
        ...(draft.formId && { id: difficultyId(derivedId(draft)) }),
      })
      return reply.done(`/difficulties/${id}`, 'difficulty-raised')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(request, reply.code(status), draft, fields)
    }
  })
}

type Typed = Readonly<Record<string, string>>

function decidingRoutes(app: FastifyInstance, { difficulties }: Uses): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, typed: Typed, problems: Typed) => {
    const difficulty = await difficulties.getDifficulty(actorOf(request), idIn(request))
    const { decision, seat, dueOn, words = '' } = { ...difficulty, words: '', ...typed }
    const draft = { decision: decision ?? '', seat: seat ?? '', dueOn: dueOn ?? '' }
    const props = { difficulty, draft, words, problems, formId: typed.formId ?? request.id }
    return reply.page(request.view.texts.difficulty.title, <DifficultyPage {...props} />)
  }
  const again = (request: FastifyRequest, reply: FastifyReply, typed: Typed, error: unknown) => {
    const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
    const problems = Object.keys(fields).length === 0 ? { whole: `${sentence} ${nextStep}` } : fields
    return show(request, reply.code(status), typed, problems)
  }
  app.get('/difficulties/:id', READERS, (request, reply) => show(request, reply, {}, {}))

  app.post('/difficulties/:id/decide', FOLLOWERS, async (request, reply) => {
    const form = bodyForm(request)
    const typed = { decision: form.text('decision'), seat: form.line('seat'), dueOn: form.line('dueOn') }
    try {
      await difficulties.decideDifficulty(actorOf(request), idIn(request), typed)
      return reply.done(`/difficulties/${idIn(request)}`, 'difficulty-saved')
    } catch (error) {
      return again(request, reply, typed, error)
    }
  })

  app.post('/difficulties/:id/notes', FOLLOWERS, async (request, reply) => {
    const form = bodyForm(request)
    const typed = { words: form.text('words'), formId: form.line('formId') }
    try {
      await difficulties.writeDifficultyNote(actorOf(request), idIn(request), typed.words, typed.formId)
      return reply.done(`/difficulties/${idIn(request)}`, 'difficulty-saved')
    } catch (error) {
      return again(request, reply, typed, error)
    }
  })

  app.post('/difficulties/:id/close', FOLLOWERS, async (request, reply) => {
    const form = bodyForm(request)
    const outcome = form.line('outcome') === 'dropped' ? 'dropped' : 'done'
    await difficulties.closeDifficulty(actorOf(request), idIn(request), outcome, form.text('words'))
    return reply.done(`/difficulties/${idIn(request)}`, 'difficulty-saved')
  })

  app.post('/difficulties/:id/reopen', FOLLOWERS, async (request, reply) => {
    await difficulties.reopenDifficulty(actorOf(request), idIn(request))
    return reply.done(`/difficulties/${idIn(request)}`, 'difficulty-saved')
  })
}
