import type { OfferedFrame } from '../../intake/index.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { Layout } from '../views/layout.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { LibraryNav } from './library-nav.tsx'

/** Every frame as it looks, those whose campaign is on first. */
export function FramesPage({ frames }: { frames: readonly OfferedFrame[] }) {
  const { texts, now, timeZone } = useView()
  const { photoFrames } = texts
  const words = new URLSearchParams({
    branch: photoFrames.sampleBranch,
    date: isoDayText(isoDate(localDateAt(now, timeZone))),
  })
  return (
    <Layout title={photoFrames.title}>
      <LibraryNav />
      <p>{photoFrames.why}</p>
      <ul class="frame-samples">
        {frames.map(frame => (
          <li key={frame.id} class="panel stack">
            <img
              src={`/frames/${frame.id}/sample.jpg?${words}`}
              alt={photoFrames.sampleOf(frame.name)}
              width={800}
              height={600}
              loading="lazy"
            />
            <strong>{frame.name}</strong>
            <span class="soft small">{seasonText(frame, photoFrames)}</span>
          </li>
        ))}
      </ul>
      <p class="soft small">{photoFrames.change}</p>
    </Layout>
  )
}

function seasonText(
  { season, isInSeason }: OfferedFrame,
  { allYear, from, on }: { allYear: string; from: (first: string, last: string) => string; on: string },
): string {
  if (season === null) return allYear
  const day = (text: string) => text.split('-').map(Number).toReversed().join('/')
  const span = from(day(season.from), day(season.to))
  return isInSeason ? `${span} · ${on}` : span
}
