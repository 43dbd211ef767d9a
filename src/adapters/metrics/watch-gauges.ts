import { Gauge, type Registry } from 'prom-client'
import { msBetween, SECOND } from '../../kernel/time.ts'

/** What is wrong now, and until when what ends lasts. */
export interface WatchedFigures {
  /** Open notices by kind; a kind without any is left out. */
  readonly alarms: Readonly<Record<string, number>>
  readonly latePosts: number
  readonly waitingMails: number
  readonly lastConsumedAt: Date | null
  readonly pages: readonly {
    readonly name: string
    readonly tokenExpiresAt: Date | null
    readonly dataAccessExpiresAt: Date | null
  }[]
}

interface Options {
  readonly readWatch: () => Promise<WatchedFigures>
  readonly now: () => Date
}

type Row = readonly [labels: Readonly<Record<string, string>>, value: number]

const GAUGES: readonly {
  readonly name: string
  readonly help: string
  readonly labelNames: readonly string[]
  readonly rows: (figures: WatchedFigures, now: Date) => readonly Row[]
}[] = [
  {
    name: 'alarms',
    help: 'Open notices of each kind',
    labelNames: ['kind'],
    rows: ({ alarms }) => Object.entries(alarms).map(([kind, count]) => [{ kind }, count]),
  },
  {
    name: 'posts_late',
    help: 'Posts still on their way more than five minutes after their time',
    labelNames: [],
    rows: ({ latePosts }) => [[{}, latePosts]],
  },
  {
    name: 'mails_waiting',
    help: 'Letters that wait to be sent',
    labelNames: [],
    rows: ({ waitingMails }) => [[{}, waitingMails]],
  },
  {
    name: 'queue_last_consumed_seconds',
    help: 'Time since a job was last consumed, by any process',
    labelNames: [],
    rows: ({ lastConsumedAt }, now) =>
      lastConsumedAt === null ? [] : [[{}, msBetween(lastConsumedAt, now) / SECOND]],
  },
  {
    name: 'page_token_expires_seconds',
    help: 'Time until the token of a Page ends; negative once it has',
    labelNames: ['page'],
    rows: ({ pages }, now) => pages.flatMap(page => rowUntil(page.name, page.tokenExpiresAt, now)),
  },
  {
    name: 'page_data_access_expires_seconds',
    help: 'Time until the right to read the data of a Page ends; negative once it has',
    labelNames: ['page'],
    rows: ({ pages }, now) => pages.flatMap(page => rowUntil(page.name, page.dataAccessExpiresAt, now)),
  },
]

const rowUntil = (page: string, end: Date | null, now: Date): readonly Row[] =>
  end === null ? [] : [[{ page }, msBetween(now, end) / SECOND]]

/** Adds the gauges of what is watched; all are read at once, and what cannot be read is left out. */
export function createWatchGauges(register: Registry, { readWatch, now }: Options): void {
  let reading: Promise<WatchedFigures | null> | null = null
  const read = () => {
    reading ??= readWatch()
      .catch(() => null)
      .finally(() => {
        reading = null
      })
    return reading
  }
  for (const { name, help, labelNames, rows } of GAUGES) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [register],
      async collect() {
        const figures = await read()
        gauge.reset()
        // One without labels starts at 0, which would say that all is well.
        if (labelNames.length === 0) gauge.remove()
        for (const [labels, value] of figures === null ? [] : rows(figures, now())) gauge.set(labels, value)
      },
    })
  }
}
