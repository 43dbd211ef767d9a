import { type Indicator, type UnitTotals, wordAmount } from '../../briefing/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import { LedgerFilterForm } from './ledger-filter.tsx'
import { type LedgerFilter, ledgerAddress } from './ledger-query.ts'

interface UnitResultsPageProps {
  readonly filter: LedgerFilter
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
  readonly rows: readonly UnitTotals[]
}

/** What each unit achieved in a period; each figure opens the entries it counts. */
export function UnitResultsPage({ filter, units, indicators, rows }: UnitResultsPageProps) {
  const { ledger } = useView().texts
  const columns = indicators.filter(({ id }) =>
    rows.some(({ totals }) =>
      totals.some(({ indicator, entryCount }) => indicator.id === id && entryCount > 0),
    ),
  )
  return (
    <Layout title={ledger.byUnit}>
      <BriefingTabs />
      <LedgerFilterForm {...{ filter, units, indicators }} path="/results/units" />
      <p class="soft">{filter.basis === 'now' ? ledger.basisNow : ledger.basisThen}</p>
      {rows.length === 0 ? (
        <EmptyState icon="building-community" title={ledger.emptyTitle}>
          <p>{ledger.emptyUnits}</p>
        </EmptyState>
      ) : (
        <div class="table-wrap panel">
          <table class="table table-cards table-figures">
            <thead>
              <tr>
                <th scope="col">{ledger.unit}</th>
                {columns.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <UnitRow key={row.unitId} {...{ row, columns, filter }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Layout>
  )
}

interface UnitRowProps {
  readonly row: UnitTotals
  readonly columns: readonly Indicator[]
  readonly filter: LedgerFilter
}

function UnitRow({ row, columns, filter }: UnitRowProps) {
  return (
    <tr>
      <td>
        <strong>{row.unitName}</strong>
      </td>
      {columns.map(column => {
        const total = row.totals.find(({ indicator }) => indicator.id === column.id)
        const change = { unitId: row.unitId, indicatorId: column.id, state: 'approved' }
        return (
          <td key={column.id} data-label={column.name}>
            {total === undefined || total.entryCount === 0 ? (
              <span class="soft">–</span>
            ) : (
              <a class="line-link" href={`${ledgerAddress(filter, change)}#list`}>
                {wordAmount(total, column.kind, 'facebook')}
              </a>
            )}
          </td>
        )
      })}
    </tr>
  )
}
