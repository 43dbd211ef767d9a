import { useView } from '../views/view.ts'

interface Props {
  /** `/b/{token}`; null on the page of a dead link. */
  readonly base: string | null
}

/** Tells the page's script where it is and what it says. Without scripts it is nothing. */
export function IslandSeed({ base }: Props) {
  const { assets, texts } = useView()
  const { island, sending } = texts
  const labels = Object.entries(sending.classes).map(([name, { name: label }]) => [name, label])
  const words = { texts: island, classes: Object.fromEntries(labels), ticks: sending.ticks }
  const seed = { base, icons: assets['icons.svg'], ...words }
  return <div id="island" hidden data-seed={JSON.stringify(seed)} />
}
