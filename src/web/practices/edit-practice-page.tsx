import type { Practice } from '../../intake/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import { LibraryNav } from '../library/library-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import type { PracticeDraft } from './practice-draft.ts'

interface EditPracticeProps {
  readonly draft: PracticeDraft
  /** The one that is changed; null for a new one. */
  readonly practice: Practice | null
  readonly problems: Readonly<Record<string, string>>
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** Writes a good practice, or changes one. Whose it is stays as it was. */
export function EditPracticePage({ draft, practice, problems, units }: EditPracticeProps) {
  const { texts } = useView()
  const words = texts.practices
  return (
    <Layout title={practice ? words.edit : words.add}>
      <LibraryNav />
      <form class="stack" method="post">
        <CsrfField />
        <input type="hidden" name="formId" value={draft.formId} />
        <input type="hidden" name="submissionId" value={draft.submissionId} />
        {Object.keys(problems).length > 0 && <Notice kind="bad">{words.problems}</Notice>}
        <Field name="title" label={words.name} hint={words.nameHint} error={problems.title}>
          {control => <input class="form-control" value={draft.title} {...control} />}
        </Field>
        <Field name="text" label={words.text} hint={words.textHint} error={problems.text}>
          {control => (
            <textarea class="form-control" rows={8} {...control}>
              {draft.text}
            </textarea>
          )}
        </Field>
        <PillarChoice chosen={draft.pillar} />
        {practice?.unitName && <p class="soft">{words.credit(practice.unitName)}</p>}
        {practice === null && <BranchChoice draft={draft} units={units} problem={problems.branchId} />}
        <div>
          <button type="submit" class="btn btn-primary">
            {practice ? words.save : words.addDo}
          </button>
        </div>
      </form>
    </Layout>
  )
}

function PillarChoice({ chosen }: { chosen: string }) {
  const { texts } = useView()
  return (
    <Field name="pillar" label={texts.practices.pillar}>
      {control => (
        <select class="form-select" {...control}>
          <option value="">{texts.compose.noPillar}</option>
          {PILLARS.map(pillar => (
            <option key={pillar} value={pillar} selected={pillar === chosen}>
              {texts.pillars[pillar]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface BranchChoiceProps extends Pick<EditPracticeProps, 'draft' | 'units'> {
  readonly problem: string | undefined
}

function BranchChoice({ draft, units, problem }: BranchChoiceProps) {
  const words = useView().texts.practices
  return (
    <Field name="branchId" label={words.branch} error={problem}>
      {control => (
        <select class="form-select" {...control}>
          <option value="">{words.noBranch}</option>
          {units.map(unit => (
            <option key={unit.id} value={unit.id} selected={unit.id === draft.branchId}>
              {unit.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
