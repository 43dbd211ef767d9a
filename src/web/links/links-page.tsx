import type { JudgedLink, WaitingLink } from '../../activity/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { BranchesNav } from '../activity/branches-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { JudgedLinks } from './judged-links.tsx'
import type { LinkDraft } from './link-draft.ts'
import { LinkFields } from './link-fields.tsx'
import { ListForm, SheetForm } from './list-page.tsx'

interface LinksPageProps {
  readonly branches: readonly Pick<Unit, 'id' | 'name'>[]
  readonly claims: readonly WaitingLink[]
  readonly judged: readonly JudgedLink[]
  readonly draft: LinkDraft & { readonly branchId: string }
  readonly problems: Readonly<Record<string, string>>
}

/** Counts posts by their links, and asks about those that two branches claim. */
export function LinksPage({ branches, claims, judged, draft, problems }: LinksPageProps) {
  const { links } = useView().texts
  return (
    <Layout title={links.title}>
      <BranchesNav />
      <p>{links.intro}</p>
      <JudgedLinks judged={judged} hasMore={draft.text !== '' && judged.length > 0} />
      <form method="post" action="/links" class="panel stack narrow">
        <CsrfField />
        <Field name="branchId" label={links.branch} error={problems.branchId}>
          {control => (
            <select class="form-select" required {...control}>
              {branches.map(({ id, name }) => (
                <option key={id} value={id} selected={id === draft.branchId}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <LinkFields draft={draft} problems={problems} />
        <button type="submit" class="btn btn-primary">
          {links.send}
        </button>
      </form>
      <ListForm text="" label={links.listPaste} />
      <SheetForm />
      {claims.length > 0 && <Claims claims={claims} />}
    </Layout>
  )
}

function Claims({ claims }: { claims: readonly WaitingLink[] }) {
  const { links } = useView().texts
  return (
    <section class="stack">
      <h2>{links.claims}</h2>
      <ul class="lines panel">
        {claims.map(({ id, unitName, otherUnitName, typed }) => (
          <li key={id} class="stack">
            <strong>{links.claimOf(unitName, otherUnitName ?? '')}</strong>
            <span class="soft small">{typed}</span>
            <form method="post" action={`/links/${id}`} class="row-of">
              <CsrfField />
              <button type="submit" class="btn" name="decision" value="counted">
                {links.both}
              </button>
              <button type="submit" class="btn" name="decision" value="refused">
                {links.refuse}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
