import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import {
  ChangeDay,
  ChangeForm,
  ChangeGoer,
  ChangeLine,
  type ChangeProps,
  ChangeUnit,
  isLiving,
  type TriedChange,
} from './change-fields.tsx'
import { AliasesForm, SplitForm } from './split-form.tsx'

/** What the officer writes down about a unit that changes: each step with what follows from it. */
export function ChangePage(props: ChangeProps) {
  const { unitChanges: words, branches } = useView().texts
  const { unit } = props
  const tried = (change: TriedChange['change']) => ({
    ...props,
    tried: props.tried?.change === change ? props.tried : null,
  })
  const isOver = unit.validTo !== null
  return (
    <Layout title={words.title(unit.name)}>
      <p>
        <a href={`/branches/${unit.id}`}>{branches.back(unit.name)}</a>
      </p>
      <p>{words.why}</p>
      {!isOver && (
        <>
          <RenameForm {...tried('rename')} />
          <MergeForm {...tried('merge')} />
          <SplitForm {...tried('split')} />
          <TransferForm {...tried('transfer')} />
          <DissolveForm {...tried('dissolve')} />
        </>
      )}
      <AliasesForm {...tried('aliases')} />
      <UndoPart {...props} />
    </Layout>
  )
}

function RenameForm({ unit, tried }: ChangeProps) {
  const { unitChanges: words, branches } = useView().texts
  const asked = { change: 'rename', tried } as const
  return (
    <ChangeForm {...asked} unitId={unit.id} {...words.rename} submit={words.rename.do}>
      <ChangeLine {...asked} name="name" label={branches.fields.name} value={unit.name} />
      <ChangeLine
        {...asked}
        name="shortName"
        label={branches.fields.shortName}
        value={unit.shortName ?? ''}
        isOptional
      />
      <ChangeDay {...asked} />
    </ChangeForm>
  )
}

function MergeForm({ unit, others, tried }: ChangeProps) {
  const { unitChanges: words } = useView().texts
  const asked = { change: 'merge', tried } as const
  const siblings = others.filter(
    other => other.parentId === unit.parentId && other.level === unit.level && other.validTo === null,
  )
  return (
    <ChangeForm {...asked} unitId={unit.id} {...words.merge} submit={words.merge.do} isGrave>
      <ChangeGoer {...asked} name="into" label={words.merge.into} units={others.filter(isLiving)} />
      {siblings.length > 0 && (
        <details open={(tried?.form.all('along').length ?? 0) > 0}>
          <summary>{words.merge.along}</summary>
          {siblings.map(({ id, name }) => (
            <label key={id} class="choice">
              <input
                type="checkbox"
                name="along"
                value={id}
                checked={tried?.form.all('along').includes(id) ?? false}
              />
              {name}
            </label>
          ))}
        </details>
      )}
      <ChangeDay {...asked} />
    </ChangeForm>
  )
}

function TransferForm({ unit, others, tried }: ChangeProps) {
  const { unitChanges: words, branches } = useView().texts
  const asked = { change: 'transfer', tried } as const
  return (
    <ChangeForm {...asked} unitId={unit.id} {...words.transfer} submit={words.transfer.do}>
      <ChangeUnit
        {...asked}
        name="parentId"
        label={words.transfer.parent}
        units={others.filter(isLiving)}
        value={unit.parentId ?? ''}
        none={branches.none}
        isOptional={false}
      />
      <ChangeDay {...asked} />
    </ChangeForm>
  )
}

function DissolveForm({ unit, story, others, tried }: ChangeProps) {
  const { unitChanges: words } = useView().texts
  const asked = { change: 'dissolve', tried } as const
  return (
    <ChangeForm {...asked} unitId={unit.id} {...words.dissolve} submit={words.dissolve.do} isGrave>
      {story.below.some(isLiving) && (
        <ChangeUnit
          {...asked}
          name="belowTo"
          label={words.dissolve.belowTo}
          units={others.filter(isLiving)}
          isOptional={false}
        />
      )}
      <ChangeDay {...asked} />
    </ChangeForm>
  )
}

function UndoPart({ unit, story }: ChangeProps) {
  const { unitChanges: words } = useView().texts
  const kinds = [
    ...(story.formerNames.length > 0 ? (['rename'] as const) : []),
    ...(story.formerParents.length > 0 ? (['transfer'] as const) : []),
    ...(story.becameTo.length > 0 || unit.validTo !== null ? (['ending'] as const) : []),
  ]
  if (kinds.length === 0) return null
  return (
    <details class="panel">
      <summary>{words.undo.title}</summary>
      <div class="stack">
        <p>{words.undo.why}</p>
        {kinds.map(kind => (
          <form key={kind} method="post" action={`/branches/${unit.id}/undo`}>
            <CsrfField />
            <input type="hidden" name="kind" value={kind} />
            <button type="submit" class="btn">
              {words.undo[kind]}
            </button>
          </form>
        ))}
      </div>
    </details>
  )
}
