import { type BriefDifferences, type MonthBriefing, printCell } from '../../briefing/index.ts'
import { Differences } from '../views/differences.tsx'
import { Instant } from '../views/instant.tsx'
import { useView } from '../views/view.ts'

interface VersionsProps {
  readonly briefing: MonthBriefing
  /** Between the version that is shown and the one before it; null for the first. */
  readonly differences: BriefDifferences | null
}

/** Every frozen version, and how the one that is shown differs from the one before. */
export function VersionsPart({ briefing, differences }: VersionsProps) {
  const { briefings } = useView().texts
  const { versions, shown, brief } = briefing
  if (shown === null) return null
  return (
    <section class="stack" id="versions">
      <h2>{briefings.versions}</h2>
      <ul class="lines panel">
        {versions.map(({ version, frozenByName, frozenAt, reason }) => (
          <li key={version}>
            <a
              class="line-link"
              href={`/briefings/${brief.month}?version=${version}`}
              aria-current={version === shown.version ? 'page' : undefined}
            >
              {briefings.versionOf(version)}
            </a>{' '}
            <span class="soft small">
              {briefings.frozenBy(frozenByName, 1)}, <Instant at={frozenAt} bare />
              {reason && ` · ${briefings.reason(reason)}`}
            </span>
          </li>
        ))}
      </ul>
      {differences && <DifferenceTable version={shown.version} differences={differences} />}
    </section>
  )
}

function DifferenceTable({ version, differences }: { version: number; differences: BriefDifferences }) {
  const { briefings, paper } = useView().texts
  const { cells, results, conclusions } = differences
  const text = (cell: (typeof cells)[number]['before'], column: (typeof cells)[number]['column']) =>
    cell === null ? '–' : printCell(cell, column, paper)
  const rows = [
    ...cells.map(({ branchName, column, before, after }) => ({
      name: `${branchName}: ${paper.columns[column]}`,
      before: text(before, column),
      after: text(after, column),
    })),
    ...results.map(({ name, before, after }) => ({ name, before: before ?? '–', after: after ?? '–' })),
  ]
  return (
    <div class="stack">
      <h3>{briefings.differences(version - 1, version)}</h3>
      {rows.length === 0 && conclusions === null && <p class="soft">{briefings.noDifferences}</p>}
      {rows.length > 0 && (
        <div class="table-wrap panel">
          <table class="table table-cards">
            <thead>
              <tr>
                <th scope="col">{briefings.figure}</th>
                <th scope="col">{briefings.before}</th>
                <th scope="col">{briefings.after}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, before, after }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td data-label={briefings.before}>{before}</td>
                  <td data-label={briefings.after}>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {conclusions && <Differences before={conclusions.before} after={conclusions.after} />}
    </div>
  )
}
