import { parseDate, printDate } from '../../kernel/vietnamese-date.ts'
import type { OccasionView } from '../../planning/index.ts'
import type { PostTemplate } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { StateBadge } from '../views/state-badge.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { anchorOf, bothDatesText, fullDayText } from './occasion-text.ts'

interface OccasionRowProps {
  readonly item: OccasionView
  readonly templates: readonly PostTemplate[]
}

/** One occasion in one year: its dates, its template, its draft, and what was decided. */
export function OccasionRow({ item, templates }: OccasionRowProps) {
  const view = useView()
  const { texts } = view
  const { occasions } = texts
  const { occasion } = item
  const template = templates.find(({ id }) => id === occasion.templateId)
  return (
    <tr id={anchorOf(item)} class={item.decision === 'dismissed' ? 'soft' : undefined}>
      <td data-label={occasions.date}>
        <span class="nowrap">{bothDatesText(item, texts)}</span>, {occasion.localTime}
      </td>
      <td>
        <Name item={item} />
        {template && (
          <a class="line-link small" href={`/kho/templates/${template.id}`}>
            {occasions.byTemplate(template.name)}
          </a>
        )}
      </td>
      <td data-label={occasions.draft}>
        <Draft item={item} />
      </td>
      <td>{viewerMay(view, 'planning.write') ? <Decisions item={item} /> : <Decided item={item} />}</td>
    </tr>
  )
}

function Name({ item: { occasion, anniversary, isRound, isOwn } }: { item: OccasionView }) {
  const { occasions } = useView().texts
  return (
    <>
      <div class="row-of">
        <strong>{occasion.name}</strong>
        {anniversary !== null && <span class="soft">{occasions.anniversary(anniversary)}</span>}
        {isRound && <span class="state state-warm">{occasions.round}</span>}
        {occasion.kind === 'tribute' && <span class="state">{occasions.tribute}</span>}
        {isOwn && <span class="state">{occasions.own}</span>}
      </div>
      {occasion.note && <div class="soft small">{occasion.note}</div>}
    </>
  )
}

function Draft({ item }: { item: OccasionView }) {
  const { texts } = useView()
  const { post, plannedFor, occasion, draftOn } = item
  if (post === null)
    return (
      <span class="soft small">
        {texts.occasions.draftOn(occasion.leadDays, fullDayText(draftOn, texts))}
      </span>
    )
  const planned = parseDate(plannedFor ?? '')
  return (
    <>
      <a class="line-link" href={`/posts/${post.id}`}>
        <StateBadge state={post.state} />
      </a>
      {planned && <div class="small">{texts.occasions.moved(printDate(planned, 'dd/MM/yyyy'))}</div>}
    </>
  )
}

function Decided({ item: { decision } }: { item: OccasionView }) {
  const { occasions } = useView().texts
  return decision === 'suggested' ? null : <span>{occasions[decision]}</span>
}

/** Only what makes sense now: a Post that is more than a draft is led from its own page. */
function Decisions({ item }: { item: OccasionView }) {
  const { occasions } = useView().texts
  const { decision, post, plannedFor, isOwn, id } = item
  const isOpen = post === null || post.state === 'draft' || post.state === 'canceled'
  return (
    <div class="row-of">
      <Decided item={item} />
      {decision === 'dismissed' && <Deed item={item} verb="reopen" label={occasions.undo} />}
      {decision !== 'dismissed' && (post === null || post.state === 'canceled') && (
        <Deed item={item} verb="confirm" label={occasions.write} />
      )}
      {decision !== 'dismissed' && plannedFor !== null && (
        <Deed item={item} verb="settle" label={occasions.settle} />
      )}
      {decision !== 'dismissed' && isOpen && (
        <Deed item={item} verb="dismiss" label={occasions.dismiss} isQuiet />
      )}
      {isOwn && (
        <a class="btn btn-quiet" href={`/posts/occasions/${id}`}>
          {occasions.change}
        </a>
      )}
    </div>
  )
}

interface DeedProps {
  readonly item: OccasionView
  readonly verb: 'confirm' | 'settle' | 'dismiss' | 'reopen'
  readonly label: string
  readonly isQuiet?: boolean
}

function Deed({ item, verb, label, isQuiet = false }: DeedProps) {
  return (
    <form method="post" action={`/posts/occasions/${item.id}/${item.year}/${verb}`}>
      <CsrfField />
      <button type="submit" class={isQuiet ? 'btn btn-quiet' : 'btn'}>
        {label} <span class="visually-hidden">: {item.occasion.name}</span>
      </button>
    </form>
  )
}
