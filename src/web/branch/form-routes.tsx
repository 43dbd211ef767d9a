import type { FastifyInstance } from 'fastify'
import { localDateAt } from '../../kernel/local-date.ts'
import type { Seat } from '../../organisation/index.ts'
import { type Form, formOf } from '../form.ts'
import { fieldSentence } from '../text/index.ts'
import type { View } from '../views/view.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { receiveForm } from './receive-form.ts'
import { BY_LINK } from './seat-of.ts'
import { articleOf, draftOf, emptyDraft, offerAgain, roomFor, type SendDraft } from './send-draft.ts'
import { SendPage, type SendPageProps } from './send-page.tsx'
import { startFrom } from './start-from.ts'

/** The form in which a branch writes its news, and the buttons of it that send nothing yet. */
export function formRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  app.get('/b/:token', BY_LINK, async (request, reply) => {
    const { token, base, seat, view } = await open(request)
    const query = formOf(request.query)
    const empty = emptyDraft(query, view, uses.wovenSentences, settings.newId())
    const draft = await startFrom(uses, seat, query, empty, view)
    const page = { seat, base, draft, problems: {}, isReviewed: false }
    return sendBranchPage(reply, view, await sendPageOf(uses, view, token, page))
  })

  app.post('/b/:token', BY_LINK, async (request, reply) => {
    const { token, base, seat, view } = await open(request)
    const { form, photoProblem } = await receiveForm(uses, seat, request, view)
    const drawn = pressed(form, seat, view, uses)
    const problems = { ...drawn.problems, photos: photoProblem }
    return sendBranchPage(
      reply,
      view,
      await sendPageOf(uses, view, token, { seat, base, ...drawn, problems }),
    )
  })
}

/** Lays the form out as a page. */
export const sendPageOf = async (
  uses: Pick<BranchUses, 'pillarWords'>,
  view: View,
  token: string,
  page: Omit<SendPageProps, 'pillarWords'>,
) => ({
  title: view.texts.sending.title,
  token,
  body: <SendPage {...page} pillarWords={await uses.pillarWords(localDateAt(view.now, view.timeZone))} />,
})

type Drawn = Pick<SendPageProps, 'draft' | 'problems' | 'isReviewed'>

/** Does what a button says that sends nothing; what was typed stays, whatever it says. */
function pressed(form: Form, seat: Seat, view: View, { wovenSentences }: BranchUses): Drawn {
  const draft = offerAgain(draftOf(form), wovenSentences)
  const [verb, id] = form.raw('do').split(':')
  const kept = { ...draft, results: roomFor(draft.results) }
  const drawn = { draft: kept, problems: {}, isReviewed: form.line('reviewed') === 'yes' }
  switch (verb) {
    case 'preview':
    case 'assemble':
      return previewed(kept, seat, view)
    case 'way-free':
      return { ...drawn, draft: writtenFreely(kept, seat, view), isReviewed: false }
    case 'way-guided':
      return { ...drawn, draft: { ...kept, way: 'guided' }, isReviewed: false }
    case 'drop-photo':
      return { ...drawn, draft: { ...kept, photoIds: kept.photoIds.filter(one => one !== id) } }
    default:
      return drawn
  }
}

function previewed(draft: SendDraft, seat: Seat, view: View): Drawn {
  const missing = fieldSentence({ path: 'what', code: 'REQUIRED' }, view.locale)
  if (draft.what === '') return { draft, problems: { what: missing }, isReviewed: false }
  return { draft: assembled(draft, seat, view), problems: {}, isReviewed: true }
}

/** Whoever goes on freely finds what the answers make already. */
const writtenFreely = (draft: SendDraft, seat: Seat, view: View): SendDraft => ({
  ...(draft.body === '' && draft.what !== '' ? assembled(draft, seat, view) : draft),
  way: 'free',
})

function assembled(draft: SendDraft, seat: Seat, view: View): SendDraft {
  const { title, body } = articleOf(draft, seat.unitName, view.now, view.timeZone)
  return { ...draft, title, body }
}
