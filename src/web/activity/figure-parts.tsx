import type { BranchActivity, Counts, Need } from '../../activity/index.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { type Pillar, PillarMark } from '../views/pillar-mark.tsx'
import { useView } from '../views/view.ts'
import { type ListQuery, listAddress } from './list-address.ts'

const NEED_LOOKS = {
  unreadable: { icon: 'plug-connected-x', look: 'state-red' },
  silent: { icon: 'clock-exclamation', look: 'state-warm' },
  behind: { icon: 'hourglass', look: '' },
  steady: { icon: 'circle-check', look: 'state-green' },
  'not-due': { icon: 'clock', look: '' },
  excused: { icon: 'player-pause', look: '' },
} as const satisfies Record<Need, { icon: IconName; look: string }>

/** Why a branch is looked at: in a word, a sign and a colour. */
export function NeedBadge({ need }: { need: Need }) {
  const { activity } = useView().texts
  const { icon, look } = NEED_LOOKS[need]
  return (
    <span class={`state ${look}`}>
      <Icon name={icon} />
      {activity.needs[need]}
    </span>
  )
}

/** Stands where a figure would be a guess, because a Page cannot be read. */
export const Unknown = () => <span class="soft">{useView().texts.activity.unknown}</span>

const PILLARS = ['members', 'planning', 'counsel'] as const satisfies readonly Pillar[]

/** How much of each pillar there is. */
export function PillarMix({ counts, list }: { counts: Counts; list: ListQuery }) {
  return (
    <span class="figure-row">
      {PILLARS.map(pillar => (
        <a key={pillar} class="plain figure-link" href={listAddress({ ...list, pillar })}>
          <PillarMark pillar={pillar} short /> {printNumber(counts.byPillar[pillar])}
        </a>
      ))}
    </span>
  )
}

/** Where the page posts are known from. */
export function SourceMarks({ branch, list }: { branch: BranchActivity; list: ListQuery }) {
  const { activity } = useView().texts
  const { bySource, unverified } = branch
  const marks = [
    { name: 'automatic', count: bySource.automatic, query: { source: 'automatic' } },
    { name: 'link', count: bySource.link, query: { source: 'link' } },
    { name: 'ours', count: bySource.ours, query: { source: 'ours' } },
    { name: 'unverified', count: unverified, query: { verified: 'false' } },
  ] as const
  return (
    <span class="figure-row small">
      {marks
        .filter(({ count }) => count > 0)
        .map(({ name, count, query }) => (
          <a key={name} class="figure-link" href={listAddress({ ...list, ...query })}>
            {activity.sources[name]} {printNumber(count)}
          </a>
        ))}
    </span>
  )
}

/** Writes a part of one as a percentage: 0.55 is "55%". */
export const shareText = (share: number): string => `${printNumber(Math.round(share * 100))}%`

/** The share of the target that was reached. */
export function ShareOf({ countable, targetShare }: Pick<BranchActivity, 'countable' | 'targetShare'>) {
  const { activity } = useView().texts
  if (!countable) return <Unknown />
  return <>{targetShare === null ? activity.noTarget : shareText(targetShare)}</>
}
