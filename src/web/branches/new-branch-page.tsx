import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { BranchForm } from './branch-form.tsx'
import type { BranchPageProps } from './branch-page.tsx'

interface NewBranchProps extends Pick<BranchPageProps, 'draft' | 'problems' | 'others'> {
  readonly formId: string
}

/** The form of a branch that is to be. */
export function NewBranchPage({ formId, draft, problems, others }: NewBranchProps) {
  const { branches } = useView().texts
  return (
    <Layout title={branches.add}>
      <p>{branches.addWhy}</p>
      <BranchForm
        action="/branches"
        formId={formId}
        draft={draft}
        problems={problems}
        others={others}
        submit={branches.addDo}
      />
    </Layout>
  )
}
