import { useView } from '../views/view.ts'

interface Props {
  /** `/b/{token}`; null on the page of a dead link. */
  readonly base: string | null
}

/** Tells the page's script where it is and what it says. Without scripts it is nothing. */
export function IslandSeed({ base }: Props) {
  const { island, sending } = useView().texts
  const labels = Object.entries(sending.classes).map(([name, { name: label }]) => [name, label])
  const seed = { base, texts: island, classes: Object.fromEntries(labels), ticks: sending.ticks }
  return <div id="island" hidden data-seed={JSON.stringify(seed)} />
}
