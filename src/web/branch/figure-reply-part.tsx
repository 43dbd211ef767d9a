import type { AskedFigures } from '../../briefing/index.ts'
import { parseMonth, printMonth } from '../../kernel/vietnamese-date.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { useView } from '../views/view.ts'

interface FigureReplyProps {
  /** `/b/{token}`. */
  readonly base: string
  readonly asked: readonly AskedFigures[]
}

/** A branch's own figures of the months that are prepared, to be confirmed with one tap or disputed in words. */
export function FigureReplyPart({ base, asked }: FigureReplyProps) {
  return (
    <>
      {asked.map(one => (
        <AskedMonth key={one.month} base={base} asked={one} />
      ))}
    </>
  )
}

function AskedMonth({ base, asked }: { base: string; asked: AskedFigures }) {
  const { own } = useView().texts.briefings
  const { month, branch, reply, isFrozen, isChangedSince } = asked
  const known = parseMonth(month)
  const isSettled = isFrozen || (reply !== null && !isChangedSince)
  return (
    <section class="panel stack" id={`figures-${month}`}>
      <h2>{own.title(known === null ? month : printMonth(known, 'dd/MM/yyyy'))}</h2>
      <OwnFigures branch={branch} />
      <Standing asked={asked} />
      {!isSettled && <ConfirmForm base={base} month={month} />}
      {!isFrozen && <DisputeForm base={base} month={month} />}
    </section>
  )
}

function OwnFigures({ branch }: Pick<AskedFigures, 'branch'>) {
  const { paper } = useView().texts
  const text = (count: number) => (count === 0 && !branch.countable ? paper.gap : printNumber(count))
  const { byGenre, events, posts } = branch
  const rows = [
    [paper.columns.events, events],
    [paper.columns.posts, posts],
    [paper.columns.news, byGenre.news],
    [paper.columns.story, byGenre.story],
    [paper.columns.photos, byGenre.photos],
    [paper.columns.video, byGenre.video],
    [paper.columns.share, byGenre.share],
  ] as const
  return (
    <ul>
      {rows.map(([name, count]) => (
        <li key={name}>
          {name}: <strong>{text(count)}</strong>
        </li>
      ))}
    </ul>
  )
}

function Standing({ asked: { reply, isFrozen, isChangedSince } }: { asked: AskedFigures }) {
  const { own } = useView().texts.briefings
  return (
    <>
      {reply === null && !isFrozen && <p>{own.why}</p>}
      {isFrozen && <p class="soft">{own.frozen}</p>}
      {reply !== null && isChangedSince && !isFrozen && <p role="status">{own.changed}</p>}
      {reply !== null && !isChangedSince && (
        <p role="status">{reply.kind === 'confirmed' ? own.confirmed : own.disputed}</p>
      )}
      {reply !== null && reply.words !== '' && <p class="text">{`${own.yours} ${reply.words}`}</p>}
      {reply?.answer && <p class="text">{`${own.answered} ${reply.answer}`}</p>}
    </>
  )
}

const ConfirmForm = ({ base, month }: { base: string; month: string }) => (
  <form method="post" action={`${base}/figures/replies`}>
    <input type="hidden" name="month" value={month} />
    <input type="hidden" name="kind" value="confirmed" />
    <button type="submit" class="btn btn-primary btn-wide">
      {useView().texts.briefings.own.confirm}
    </button>
  </form>
)

function DisputeForm({ base, month }: { base: string; month: string }) {
  const { own } = useView().texts.briefings
  const id = `words-${month}`
  return (
    <details>
      <summary>{own.dispute}</summary>
      <form method="post" action={`${base}/figures/replies`} class="stack">
        <input type="hidden" name="month" value={month} />
        <input type="hidden" name="kind" value="disputed" />
        <label for={id}>{own.words}</label>
        <textarea id={id} name="words" rows={3} maxLength={1000} required class="form-control" />
        <p class="soft small">{own.wordsHint}</p>
        <button type="submit" class="btn btn-wide">
          {own.send}
        </button>
      </form>
    </details>
  )
}
