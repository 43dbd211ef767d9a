import type { BriefDifferences, FigureReply, MonthBriefing } from '../../briefing/index.ts'
import type { Page } from '../../organisation/index.ts'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { MonthState } from './briefing-list-page.tsx'
import { BriefingsNav } from './briefings-nav.tsx'
import { ConclusionsPart, type ConclusionsProps } from './conclusions-part.tsx'
import { Downloads } from './downloads.tsx'
import { FigurePart } from './figure-table.tsx'
import { FreezePart } from './freeze-part.tsx'
import { LedgerPart } from './ledger-part.tsx'
import { monthText } from './month-text.ts'
import { RecapPart } from './recap-part.tsx'
import { RepliesPart } from './replies-part.tsx'
import { BlocksPart, PillarsPart, SummaryPart } from './summary-part.tsx'
import { VersionsPart } from './versions-part.tsx'

export interface BriefingPageProps extends ConclusionsProps {
  readonly briefing: MonthBriefing
  readonly replies: readonly FigureReply[]
  readonly differences: BriefDifferences | null
  /** Pages that a recap may go to. */
  readonly pages: readonly Page[]
  /** What could not be frozen or amended, and why. */
  readonly refusal?: string
  readonly amend?: { readonly reason: string; readonly problem: string }
}

/** One page for the meeting: read from top to bottom, concluded and frozen at its end. */
export function BriefingPage(props: BriefingPageProps) {
  const { briefing, replies, differences, pages, refusal, typed, amend } = props
  const { briefings } = useView().texts
  const { brief, state, shown, versions, isOver } = briefing
  const month = brief.month ?? ''
  const isOld = shown !== null && shown.version !== versions[0]?.version
  const wanted = { month, ...(shown && { version: shown.version }) }
  return (
    <Layout
      title={`${brief.label} ${monthText(month)}`}
      action={isOver && state === 'open' && <ToFreezing />}
    >
      <BriefingsNav />
      {refusal && <Notice kind="bad">{refusal}</Notice>}
      {isOld && <Notice kind="warm">{briefings.olderVersion(shown.version)}</Notice>}
      <div class="row-of apart">
        <div class="row-of">
          <MonthState isOver={isOver} frozen={shown} />
          {state === 'open' && <span class="soft small">{briefings.openNote}</span>}
        </div>
        <Downloads
          address={`/briefings/${month}`}
          query={shown === null ? '' : `?version=${shown.version}`}
        />
      </div>
      <SummaryPart brief={brief} wanted={wanted} />
      <PartLinks />
      <FigurePart brief={brief} wanted={wanted} />
      <BlocksPart brief={brief} />
      <PillarsPart brief={brief} />
      <LedgerPart brief={brief} isFrozen={shown !== null} />
      <RepliesPart briefing={briefing} replies={replies} />
      <ConclusionsPart briefing={briefing} {...(typed && { typed })} />
      <FreezePart briefing={briefing} amendProblem={amend?.problem} reason={amend?.reason} />
      {!isOld && <RecapPart period={month} brief={brief} isFrozen={shown !== null} pages={pages} />}
      <VersionsPart briefing={briefing} differences={differences} />
    </Layout>
  )
}

/** What ends a month waits at the end of its page. */
function ToFreezing() {
  const view = useView()
  if (!viewerMay(view, 'briefing.write')) return null
  return (
    <a class="btn btn-primary" href="#freeze">
      {view.texts.briefings.freezeDo}
    </a>
  )
}

/** The way over a long table to the parts below it. */
function PartLinks() {
  const { briefings } = useView().texts
  const parts = [
    ['blocks', briefings.blocks],
    ['results', briefings.results],
    ['difficulties', briefings.difficulties],
    ['replies', briefings.replies],
    ['conclusions', briefings.conclusions],
  ] as const
  return (
    <nav class="row-of no-print" aria-label={briefings.parts}>
      {parts.map(([id, name]) => (
        <a key={id} class="line-link" href={`#${id}`}>
          {name}
        </a>
      ))}
    </nav>
  )
}
