import type { BranchActivity, JudgedLink, OwnSilence } from '../../activity/index.ts'
import type { AskedFigures } from '../../briefing/index.ts'
import { JudgedLinks } from '../links/judged-links.tsx'
import type { LinkDraft } from '../links/link-draft.ts'
import { LinkFields } from '../links/link-fields.tsx'
import { useView } from '../views/view.ts'
import { FigureReplyPart } from './figure-reply-part.tsx'
import { SilencePart } from './silence-part.tsx'

interface OwnFiguresPageProps {
  /** `/b/{token}`. */
  readonly base: string
  /** `11/2026`. */
  readonly month: string
  /** Null when the unit is not counted by itself. */
  readonly figures: BranchActivity | null
  readonly judged: readonly JudgedLink[]
  readonly draft: LinkDraft
  readonly problems: Readonly<Record<string, string>>
  /** Months whose figures it is asked about. */
  readonly asked: readonly AskedFigures[]
  readonly silence: OwnSilence
}

/** What was counted of a branch this month, months to be confirmed, and the box for what was not counted. */
export function OwnFiguresPage(props: OwnFiguresPageProps) {
  const { base, month, figures, judged, draft, problems, asked, silence } = props
  const { links } = useView().texts
  return (
    <>
      <h1>{links.ownTitle}</h1>
      <JudgedLinks judged={judged} hasMore={draft.text !== '' && judged.length > 0} />
      <section class="stack panel">
        <h2>{links.month(month)}</h2>
        <Counted figures={figures} />
      </section>
      <FigureReplyPart base={base} asked={asked} />
      <form method="post" action={`${base}/figures/links`} class="stack panel">
        <LinkFields draft={draft} problems={problems} />
        <button type="submit" class="btn btn-primary btn-wide">
          {links.send}
        </button>
      </form>
      <SilencePart base={base} silence={silence} />
    </>
  )
}

function Counted({ figures }: { figures: BranchActivity | null }) {
  const { links } = useView().texts
  if (figures === null || figures.posts === 0) return <p>{links.nothing}</p>
  return (
    <>
      <p>
        <strong>{links.events(figures.events, figures.posts)}</strong>
      </p>
      {figures.unverified > 0 && <p>{links.unverified(figures.unverified)}</p>}
      {!figures.countable && <p>{links.uncountable}</p>}
    </>
  )
}
