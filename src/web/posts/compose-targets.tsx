import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import type { ComposeProps } from './compose-page.tsx'

/** Chooses the Page, and other Pages that get a Post of their own with the same words. */
export function ComposeTargets({ pages, draft, problems }: ComposeProps) {
  const { compose } = useView().texts
  return (
    <div class="stack">
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
      {pages.length > 1 && <AlsoPages pages={pages} chosen={draft.alsoPageIds} />}
    </div>
  )
}

interface AlsoPagesProps extends Pick<ComposeProps, 'pages'> {
  readonly chosen: readonly string[]
}

function AlsoPages({ pages, chosen }: AlsoPagesProps) {
  const { compose } = useView().texts
  return (
    <details open={chosen.length > 0}>
      <summary>{compose.alsoPages}</summary>
      <fieldset>
        <legend class="visually-hidden">{compose.alsoPages}</legend>
        {pages.map(page => (
          <label class="choice" key={page.id}>
            <input type="checkbox" name="alsoPageId" value={page.id} checked={chosen.includes(page.id)} />
            {page.name}
          </label>
        ))}
      </fieldset>
      <p class="soft small">{compose.alsoPagesHint}</p>
    </details>
  )
}
