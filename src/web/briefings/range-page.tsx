import type { Brief, Period } from '../../briefing/index.ts'
import { isoDate, plusDays } from '../../kernel/local-date.ts'
import { printDate } from '../../kernel/vietnamese-date.ts'
import type { Page } from '../../organisation/index.ts'
import { Layout } from '../views/layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import { BriefingsNav } from './briefings-nav.tsx'
import { Downloads } from './downloads.tsx'
import { FigurePart } from './figure-table.tsx'
import { LedgerPart } from './ledger-part.tsx'
import { RecapPart } from './recap-part.tsx'
import { BlocksPart, PillarsPart, SummaryPart } from './summary-part.tsx'

const BASES = ['then', 'now'] as const
type Basis = (typeof BASES)[number]

interface RangePageProps {
  readonly period: Period
  readonly basis: Basis
  /** Null when nothing could be read. */
  readonly brief: Brief | null
  readonly problems: Readonly<Record<string, string>>
  readonly typed: { readonly from: string; readonly to: string }
  /** Pages that a recap may go to. */
  readonly pages: readonly Page[]
  readonly presets: readonly { readonly name: string; readonly period: Period }[]
}

/** The same figures for any days: a campaign, a week, a quarter, a year. */
export function RangePage({ period, basis, brief, problems, typed, presets, pages }: RangePageProps) {
  const { briefings } = useView().texts
  const year = yearOf(period)
  const query = `?${new URLSearchParams({ from: isoDate(period.from), to: isoDate(period.to), basis })}`
  return (
    <Layout title={briefings.rangeTitle}>
      <BriefingsNav />
      <Picker basis={basis} problems={problems} typed={typed} presets={presets} />
      {brief && (
        <>
          <div class="row-of apart">
            <h2>
              {printDate(period.from, 'dd/MM/yyyy')} – {printDate(plusDays(period.to, -1), 'dd/MM/yyyy')}
            </h2>
            <Downloads address="/briefings/range" query={query} />
          </div>
          <SummaryPart brief={brief} wanted={{ period, basis }} />
          <FigurePart brief={brief} wanted={{ period, basis }} />
          <BlocksPart brief={brief} />
          <PillarsPart brief={brief} />
          <LedgerPart brief={brief} isFrozen={false} />
          {year !== null && <RecapPart period={year} brief={brief} isFrozen={false} pages={pages} />}
        </>
      )}
    </Layout>
  )
}

/** Names the year whose days these are; null for any other days. */
function yearOf({ from, to }: Period): string | null {
  const next = { year: from.year + 1, month: 1, day: 1 }
  const isYear = from.month === 1 && from.day === 1 && isoDate(to) === isoDate(next)
  return isYear ? String(from.year) : null
}

function Picker({ basis, problems, typed, presets }: Omit<RangePageProps, 'period' | 'brief' | 'pages'>) {
  const { briefings } = useView().texts
  return (
    <form method="get" action="/briefings/range" class="panel stack no-print">
      <nav class="row-of" aria-label={briefings.presetsLabel}>
        {presets.map(({ name, period }) => (
          <a
            key={name}
            class="btn btn-slim"
            href={`/briefings/range?${new URLSearchParams({ from: isoDate(period.from), to: isoDate(period.to), basis })}`}
          >
            {name}
          </a>
        ))}
      </nav>
      <div class="row-of">
        <TextField name="first" label={briefings.from} error={problems.from} input={{ value: typed.from }} />
        <TextField name="last" label={briefings.to} error={problems.to} input={{ value: typed.to }} />
      </div>
      <fieldset class="row-of">
        <legend class="field-label">{briefings.basis}</legend>
        {BASES.map(one => (
          <label key={one} class="form-check">
            <input class="form-check-input" type="radio" name="basis" value={one} checked={one === basis} />
            <span class="form-check-label">
              {one === 'then' ? briefings.bases.ofThen : briefings.bases.ofNow}
            </span>
          </label>
        ))}
      </fieldset>
      <div>
        <button type="submit" class="btn btn-primary">
          {briefings.show}
        </button>
      </div>
    </form>
  )
}
