import { type Difference, differencesBetween } from '../../kernel/text-difference.ts'
import { useView } from './view.ts'

/** Shows how a text became another: struck out and underlined, and told in words to whoever listens. */
export function Differences({ before, after }: { before: string; after: string }) {
  return (
    <div class="differences">
      {differencesBetween(before, after).map((piece, index) => (
        <Piece key={`${index}-${piece.kind}`} piece={piece} />
      ))}
    </div>
  )
}

function Piece({ piece: { kind, text } }: { piece: Difference }) {
  const { history } = useView().texts
  if (kind === 'same') return <>{text}</>
  const Mark = kind === 'removed' ? 'del' : 'ins'
  return (
    <Mark>
      <span class="visually-hidden">{` ${history[kind]} `}</span>
      {text}
      <span class="visually-hidden">{` ${history.end} `}</span>
    </Mark>
  )
}
