import { PlainLayout } from '../views/plain-layout.tsx'
import { QrCode } from '../views/qr-code.tsx'
import { useView } from '../views/view.ts'

interface BoardPageProps {
  /** The public form's address. */
  readonly address: string
  /** Null leaves a line to write on. */
  readonly unitName: string | null
}

/** A notice to print on A4 for an event at which photos are taken: what the law wants for public activities. */
export function BoardPage({ address, unitName }: BoardPageProps) {
  const { board } = useView().texts.takedown
  return (
    <PlainLayout title={board.title}>
      <p class="no-print">{board.printHint}</p>
      <section class="photo-board">
        <h2>{board.head}</h2>
        <ul>
          {board.lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <QrCode text={address} label={board.qr} />
        <p>{address}</p>
        <p>
          {board.unit}: <strong>{unitName ?? '…………………………………………'}</strong>
        </p>
      </section>
    </PlainLayout>
  )
}
