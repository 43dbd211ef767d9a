import type { ComponentChildren } from 'preact'
import type { StoryStep, Unit, UnitStory } from '../../organisation/index.ts'
import { Icon } from '../views/icon.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'

interface UnitStoryProps {
  readonly unit: Unit
  readonly story: UnitStory
}

/** Where a unit stands in the tree, what it was called, what it came from and became. */
export function UnitStoryPart({ unit, story }: UnitStoryProps) {
  const view = useView()
  const { unitChanges: words } = view.texts
  return (
    <section class="panel stack">
      <h2>{words.storyTitle}</h2>
      <TreePath unit={unit} story={story} />
      <Becoming story={story} />
      <dl class="facts">
        <Came story={story} />
        <Names story={story} />
        <Places story={story} />
        <Below story={story} />
      </dl>
      {viewerMay(view, 'units.write') && (
        <div>
          <a class="btn" href={`/branches/${unit.id}/change`}>
            <Icon name="history" />
            {words.change}
          </a>{' '}
          {viewerMay(view, 'rules.write') && (
            <a class="btn" href="/branches/levels">
              {words.levels.title}
            </a>
          )}
        </div>
      )}
    </section>
  )
}

function TreePath({ unit, story }: UnitStoryProps) {
  const { unitChanges: words } = useView().texts
  if (story.above.length === 0) return null
  return (
    <nav aria-label={words.above} class="soft">
      {story.above.map(({ id, name }) => (
        <span key={id}>
          <a href={`/branches/${id}`}>{name}</a> ›{' '}
        </span>
      ))}
      <span aria-current="page">{unit.name}</span>
    </nav>
  )
}

function Becoming({ story }: { readonly story: UnitStory }) {
  const { unitChanges: words } = useView().texts
  return (
    <>
      {story.becameTo.map(step => (
        <p key={step.id}>
          <Icon name="chevron-right" />{' '}
          <a href={`/branches/${step.id}`}>
            {step.kind === 'merge' ? words.now(step.name) : words.partNow(step.name)}
          </a>
          , {words.from(isoDayText(step.effectiveOn))}
        </p>
      ))}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Came({ story: { cameFrom } }: { readonly story: UnitStory }) {
  const { unitChanges: words } = useView().texts
  const list = (kind: StoryStep['kind'], name: string) => {
    const steps = cameFrom.filter(step => step.kind === kind)
    return (
      steps.length > 0 && (
        <Fact name={name}>
          {steps.map(({ id, name: text, effectiveOn }) => (
            <div key={id}>
              <a href={`/branches/${id}`}>{text}</a>, {words.from(isoDayText(effectiveOn))}
            </div>
          ))}
        </Fact>
      )
    )
  }
  return (
    <>
      {list('merge', words.mergedFrom)}
      {list('split', words.partFrom)}
    </>
  )
}

interface Dated {
  readonly validFrom: string | null
  readonly validTo: string | null
}

function Names({ story: { formerNames, aliases } }: { readonly story: UnitStory }) {
  const { unitChanges: words } = useView().texts
  return (
    <>
      {formerNames.length > 0 && (
        <Fact name={words.formerNames}>
          {formerNames.map(({ id, name, ...dates }) => (
            <div key={id}>
              {name} <Days {...dates} />
            </div>
          ))}
        </Fact>
      )}
      {aliases.length > 0 && <Fact name={words.aliases}>{aliases.join(', ')}</Fact>}
    </>
  )
}

function Places({ story: { formerParents, pages } }: { readonly story: UnitStory }) {
  const { unitChanges: words } = useView().texts
  return (
    <>
      {formerParents.length > 0 && (
        <Fact name={words.formerParents}>
          {formerParents.map(({ name, ...dates }) => (
            <div key={dates.validTo}>
              {name ?? words.nobody} <Days {...dates} />
            </div>
          ))}
        </Fact>
      )}
      {pages.length > 0 && (
        <Fact name={words.pages}>
          {pages.map(({ pageId, pageName, ...dates }) => (
            <div key={`${pageId}-${dates.validFrom}`}>
              {pageName} <Days {...dates} />
            </div>
          ))}
        </Fact>
      )}
    </>
  )
}

function Days({ validFrom, validTo }: Dated) {
  const { unitChanges: words } = useView().texts
  const text = [
    validFrom && words.from(isoDayText(validFrom)),
    validTo && words.until(isoDayText(validTo)),
  ].filter(Boolean)
  return text.length > 0 ? <span class="soft small">({text.join(' ')})</span> : null
}

/** As many names as a page shows before it folds the rest. */
const FEW = 8

function Below({ story: { below } }: { readonly story: UnitStory }) {
  const { unitChanges: words } = useView().texts
  if (below.length === 0) return null
  return (
    <Fact name={words.below(below.length)}>
      <details open={below.length <= FEW}>
        <summary>{words.below(below.length)}</summary>
        <ul>
          {below.map(({ id, name, validTo }) => (
            <li key={id}>
              <a href={`/branches/${id}`}>{name}</a>{' '}
              {validTo && <span class="soft small">({words.until(isoDayText(validTo))})</span>}
            </li>
          ))}
        </ul>
      </details>
    </Fact>
  )
}
