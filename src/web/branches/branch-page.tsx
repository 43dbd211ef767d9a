import type { BranchLink, Unit, UnitStory } from '../../organisation/index.ts'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import type { BranchDraft } from './branch-draft.ts'
import { BranchForm } from './branch-form.tsx'
import { LinkState } from './branches-page.tsx'
import { LinkPart } from './link-part.tsx'
import { UnitStoryPart } from './unit-story.tsx'

export interface BranchPageProps {
  readonly unit: Unit & { readonly namesakes: readonly Unit[] }
  readonly story: UnitStory
  readonly hasLink: boolean
  /** Null for those who may not rotate it. */
  readonly link: BranchLink | null
  readonly address: string | null
  readonly receivedAt: Date | null
  readonly others: readonly Unit[]
  readonly draft: BranchDraft
  readonly problems: Readonly<Record<string, string>>
}

/** One branch: what is known of it, its link, and its form. */
export function BranchPage(props: BranchPageProps) {
  const view = useView()
  const { branches } = view.texts
  const { unit, link, address, others, draft, problems } = props
  return (
    <Layout title={unit.name}>
      {unit.namesakes.map(({ id, name }) => (
        <Notice key={id} kind="warm">
          {branches.sameName(name)} <a href={`/branches/${id}`}>{branches.see}</a>
        </Notice>
      ))}
      <Facts {...props} />
      <UnitStoryPart unit={unit} story={props.story} />
      {unit.validTo !== null && link !== null && (
        <Notice kind="warm">{view.texts.unitChanges.endedLink}</Notice>
      )}
      {viewerMay(view, 'links.rotate') && <LinkPart unit={unit} link={link} address={address} />}
      {viewerMay(view, 'units.write') && (
        <section class="stack">
          <h2>{branches.editTitle}</h2>
          <BranchForm
            action={`/branches/${unit.id}`}
            draft={draft}
            problems={problems}
            others={others.filter(({ id }) => id !== unit.id)}
            submit={branches.save}
          />
        </section>
      )}
    </Layout>
  )
}

function Facts({ unit, story, hasLink, receivedAt }: BranchPageProps) {
  const { branches } = useView().texts
  const lines = [
    story.levelLabel,
    unit.block,
    unit.cluster,
    unit.code && branches.codeIs(unit.code),
    unit.targetPostsPerMonth !== null && branches.target(unit.targetPostsPerMonth),
    unit.validTo && branches.until(isoDayText(unit.validTo)),
  ]
  return (
    <div class="panel stack">
      <div class="row-of">
        <LinkState hasLink={hasLink} />
        {lines.flatMap(line => (line ? [<span key={line}>{line}</span>] : []))}
      </div>
      <p>
        {branches.lastReceived}: {receivedAt ? <Instant at={receivedAt} /> : branches.neverReceived}
      </p>
    </div>
  )
}
