import type { BranchInNeed } from '../../activity/index.ts'
import { BranchesNav } from '../activity/branches-nav.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'

/** The branches in need, with what helps each. */
export function FollowUpsPage({ branches }: { branches: readonly BranchInNeed[] }) {
  const { followUp: words } = useView().texts
  return (
    <Layout title={words.listTitle}>
      <BranchesNav />
      <p>
        {words.listWhy} <span class="soft">{words.internal}</span>
      </p>
      {branches.length === 0 ? (
        <EmptyState icon="circle-check" title={words.nobodyTitle}>
          <p>{words.nobody}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {branches.map(found => (
            <NeedLine key={found.branch.branchId} found={found} />
          ))}
        </ul>
      )}
    </Layout>
  )
}

function NeedLine({ found }: { found: BranchInNeed }) {
  const { followUp: words } = useView().texts
  const { branch, step, cause, lastContactAt } = found
  return (
    <li class="row-of apart">
      <div>
        <a class="line-link" href={`/branches/${branch.branchId}/follow-up`}>
          <strong>{branch.branchName}</strong>
        </a>
        <div>
          <WhyText found={found} />
        </div>
        <div class="soft small sentence">
          {lastContactAt === null ? (
            words.noContact
          ) : (
            <>
              {words.lastContact} <Instant at={lastContactAt} bare />
            </>
          )}
        </div>
      </div>
      <div class="beside">
        <strong>{words.steps[step]}</strong>
        <div class="soft small sentence">{words.causes[cause]}</div>
      </div>
    </li>
  )
}

const WHY_ICONS = {
  unreadable: 'plug-connected-x',
  silent: 'clock-exclamation',
  'under-target': 'hourglass',
} as const

/** Says why a branch is looked after, with the figure it rests on. */
export function WhyText({ found: { why, branch } }: { found: BranchInNeed }) {
  const { followUp: words } = useView().texts
  return (
    <>
      <Icon name={WHY_ICONS[why]} />{' '}
      {why === 'silent' ? words.why.silent(branch.silentExpectedDays) : words.why[why]}
    </>
  )
}
