import type { FastifyInstance } from 'fastify'
import type { Seat } from '../../organisation/index.ts'
import { type Form, formOf } from '../form.ts'
import { viewOf } from '../html.tsx'
import { readComposeForm } from '../posts/compose-form.ts'
import { fieldSentence } from '../text/index.ts'
import type { View } from '../views/view.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { readLink } from './read-link.ts'
import { BY_LINK, seatOf } from './seat-of.ts'
import { articleOf, draftOf, emptyDraft, offerAgain, roomFor, type SendDraft } from './send-draft.ts'
import { SendPage, type SendPageProps } from './send-page.tsx'

/** The form in which a branch writes its news, and the buttons of it that send nothing yet. */
export function formRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  app.get('/b/:token', BY_LINK, async (request, reply) => {
    const { token, base } = readLink(request)
    const seat = await seatOf(uses, { ip: request.ip, params: { token } })
    const view = viewOf(request, settings)
    const draft = emptyDraft(formOf(request.query), view, uses.wovenSentences, settings.newId())
    const page = { seat, base, draft, problems: {}, isReviewed: false }
    return sendBranchPage(reply, view, sendPageOf(view, token, page))
  })

  app.post('/b/:token', BY_LINK, async (request, reply) => {
    const { token, base } = readLink(request)
    const seat = await seatOf(uses, { ip: request.ip, params: { token } })
    const view = viewOf(request, settings)
    const form = await readComposeForm(request, async () => null)
    const drawn = pressed(form, seat, view, uses)
    return sendBranchPage(reply, view, sendPageOf(view, token, { seat, base, ...drawn }))
  })
}

/** Lays the form out as a page. */
const sendPageOf = (view: View, token: string, page: SendPageProps) => ({
  title: view.texts.sending.title,
  token,
  body: <SendPage {...page} />,
})

type Drawn = Pick<SendPageProps, 'draft' | 'problems' | 'isReviewed'>

/** Does what a button says that sends nothing; what was typed stays, whatever it says. */
function pressed(form: Form, seat: Seat, view: View, { wovenSentences }: BranchUses): Drawn {
  const draft = offerAgain(draftOf(form), wovenSentences)
  const [verb, id] = form.raw('do').split(':')
  const kept = { ...draft, results: roomFor(draft.results) }
  const isReviewed = form.line('reviewed') === 'yes'
  switch (verb) {
    case 'preview':
    case 'assemble':
      return previewed(kept, seat, view)
    case 'way-free':
    case 'way-guided':
      return {
        draft: changeWay(kept, verb === 'way-free' ? 'free' : 'guided', seat, view),
        problems: {},
        isReviewed: false,
      }
    case 'drop-photo':
      return {
        draft: { ...kept, photoIds: kept.photoIds.filter(one => one !== id) },
        problems: {},
        isReviewed,
      }
    default:
      return { draft: kept, problems: {}, isReviewed }
  }
}

function previewed(draft: SendDraft, seat: Seat, view: View): Drawn {
  const missing = fieldSentence({ path: 'what', code: 'REQUIRED' }, view.locale)
  if (draft.what === '') return { draft, problems: { what: missing }, isReviewed: false }
  const { title, body } = articleOf(draft, seat.unitName, view.now, view.timeZone)
  return { draft: { ...draft, title, body }, problems: {}, isReviewed: true }
}

/** Whoever goes on freely finds what the answers make already. */
function changeWay(draft: SendDraft, way: SendDraft['way'], seat: Seat, view: View): SendDraft {
  if (way === 'guided' || draft.body !== '' || draft.what === '') return { ...draft, way }
  const { title, body } = articleOf(draft, seat.unitName, view.now, view.timeZone)
  return { ...draft, way, title, body }
}
