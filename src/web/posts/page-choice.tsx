import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import type { ComposeProps } from './compose-page.tsx'

interface PageChoiceProps extends Pick<ComposeProps, 'pages' | 'problems'> {
  readonly draft: Pick<ComposeProps['draft'], 'pageId'>
}

/** Chooses the Page a Post goes to. */
export function PageChoice({ pages, draft, problems }: PageChoiceProps) {
  const { compose } = useView().texts
  return (
    <Field name="pageId" label={compose.page} error={problems.pageId}>
      {control => (
        <select class="form-select" {...control}>
          {pages.map(page => (
            <option key={page.id} value={page.id} selected={page.id === draft.pageId}>
              {page.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
