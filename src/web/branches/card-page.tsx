import { Layout } from '../views/layout.tsx'
import { QrCode } from '../views/qr-code.tsx'
import { useView } from '../views/view.ts'

/** What one card says. */
export interface Card {
  readonly unitName: string
  readonly address: string
}

/** Cards to print on A5, one a page: the code large, three steps, whom to ask. */
export function CardsPage({ cards }: { cards: readonly Card[] }) {
  const { branches } = useView().texts
  return (
    <Layout title={branches.cardsTitle}>
      <p class="no-print">{cards.length === 0 ? branches.noCards : branches.cardsWhy}</p>
      <div class="cards">
        {cards.map(card => (
          <OneCard key={card.address} {...card} />
        ))}
      </div>
    </Layout>
  )
}

function OneCard({ unitName, address }: Card) {
  const { branches, frame } = useView().texts
  return (
    <section class="print-card">
      <p class="print-card-head">{frame.product}</p>
      <h2>{branches.cardTitle}</h2>
      <p class="print-card-unit">{unitName}</p>
      <QrCode text={address} label={branches.qrOf(unitName)} />
      <ol>
        {branches.cardSteps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="print-card-foot">{branches.cardAsk}</p>
      <p class="print-card-foot">{branches.cardCare}</p>
    </section>
  )
}
