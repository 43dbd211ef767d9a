import { type Brief, blocksOf, printShare, sumOf, type WantedBrief } from '../../briefing/index.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { PillarMark } from '../views/pillar-mark.tsx'
import { useView } from '../views/view.ts'
import { listPath } from './brief-file.ts'

interface PartProps {
  readonly brief: Brief
}

/** The meeting in one line of figures. */
export function SummaryPart({ brief, wanted }: PartProps & { wanted: WantedBrief }) {
  const { figures } = useView().texts.briefings
  const all = sumOf(brief.branches)
  const list = listPath(wanted, null, {})
  return (
    <dl class="figure-line panel">
      <Figure name={figures.active} text={`${all.active}/${all.branches}`} href="#table" />
      <Figure name={figures.events} text={printNumber(brief.totals.events)} href={list} />
      <Figure name={figures.posts} text={printNumber(brief.totals.posts)} href={list} />
      {all.targetShare !== null && (
        <Figure name={figures.share} text={printShare(all.targetShare)} href="#blocks" />
      )}
      {all.gaps > 0 && <Figure name={figures.gaps} text={printNumber(all.gaps)} href="#blocks" />}
    </dl>
  )
}

const Figure = ({ name, text, href }: { name: string; text: string; href: string }) => (
  <div>
    <dt class="soft small sentence">{name}</dt>
    <dd>
      <a href={href}>{text}</a>
    </dd>
  </div>
)

/** Branches compared with their like. */
export function BlocksPart({ brief }: PartProps) {
  const { briefings } = useView().texts
  const { blockColumns } = briefings
  return (
    <section class="stack" id="blocks">
      <h2>{briefings.blocks}</h2>
      <div class="table-wrap panel">
        <table class="table table-cards table-figures">
          <thead>
            <tr>
              {[
                briefings.block,
                blockColumns.branches,
                blockColumns.events,
                blockColumns.share,
                blockColumns.gaps,
              ].map((head, index) => (
                <th key={head} scope="col" class={index > 0 ? 'number' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {blocksOf(brief).map(({ block, branches, active, events, targetShare, gaps }) => (
              <tr key={block ?? ''}>
                <th scope="row">{block ?? briefings.noBlock}</th>
                <td data-label={blockColumns.branches} class="number">{`${active}/${branches}`}</td>
                <td data-label={blockColumns.events} class="number">
                  {printNumber(events)}
                </td>
                <td data-label={blockColumns.share} class="number">
                  {targetShare === null ? '–' : printShare(targetShare)}
                </td>
                <td data-label={blockColumns.gaps} class="number">
                  {printNumber(gaps)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const PILLARS = ['members', 'planning', 'counsel'] as const

/** How the posts spread over the three pillars. */
export function PillarsPart({ brief: { totals } }: PartProps) {
  const { briefings, paper } = useView().texts
  return (
    <section class="stack">
      <h2>{briefings.pillars}</h2>
      <ul class="lines panel">
        {PILLARS.map(pillar => (
          <li key={pillar} class="balance-line">
            <PillarMark pillar={pillar} />
            <meter
              class="balance"
              min={0}
              max={Math.max(1, totals.posts)}
              value={totals.byPillar[pillar]}
              aria-label={paper.pillars[pillar]}
            />
            <strong class="number">{printNumber(totals.byPillar[pillar])}</strong>
          </li>
        ))}
        <li class="soft">{paper.pillarLine(paper.pillars.none, printNumber(totals.byPillar.none))}</li>
      </ul>
    </section>
  )
}
