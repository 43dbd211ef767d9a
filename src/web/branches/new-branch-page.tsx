import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { BranchForm } from './branch-form.tsx'
import type { BranchPageProps } from './branch-page.tsx'

/** The form of a branch that is to be. */
export function NewBranchPage({
  draft,
  problems,
  others,
}: Pick<BranchPageProps, 'draft' | 'problems' | 'others'>) {
  const { branches } = useView().texts
  return (
    <Layout title={branches.add}>
      <p>{branches.addWhy}</p>
      <BranchForm
        action="/branches"
        draft={draft}
        problems={problems}
        others={others}
        submit={branches.addDo}
      />
    </Layout>
  )
}
