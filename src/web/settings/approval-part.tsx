import {
  type ApprovalRule,
  type ApprovalRules,
  type Approver,
  POST_KINDS,
  type PostKind,
} from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field, FieldError } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { ruleField } from './approval-draft.ts'

export interface ApprovalPartProps {
  readonly rules: ApprovalRules
  /** Who may approve. */
  readonly reviewers: readonly Approver[]
  /** Kinds for which there are too few people today. */
  readonly tooFew: readonly PostKind[]
  readonly problems: Readonly<Record<string, string>>
}

/** The rules about who approves which kind of Post. */
export function ApprovalPart(props: ApprovalPartProps) {
  const view = useView()
  const { approvalRules, rules } = view.texts
  const mayWrite = viewerMay(view, 'rules.write')
  return (
    <form method="post" action="/settings/rules/approval" class="panel narrow stack" id="approval">
      <CsrfField />
      <h2>{approvalRules.title}</h2>
      <p class="soft">{approvalRules.why}</p>
      <fieldset class="stack stack-wide" disabled={!mayWrite} aria-label={approvalRules.title}>
        {POST_KINDS.map(kind => (
          <KindRule key={kind} kind={kind} {...props} />
        ))}
        {mayWrite && (
          <div>
            <button type="submit" class="btn btn-primary">
              {rules.save}
            </button>
          </div>
        )}
      </fieldset>
    </form>
  )
}

function KindRule({ kind, rules, reviewers, tooFew, problems }: ApprovalPartProps & { kind: PostKind }) {
  const { approvalRules, kinds } = useView().texts
  const rule = rules[kind]
  return (
    <fieldset class="stack">
      <legend>
        <h3>{kinds[kind]}</h3>
      </legend>
      {tooFew.includes(kind) && <Notice kind="warm">{approvalRules.tooFew}</Notice>}
      <Approvals kind={kind} rule={rule} problem={problems[ruleField(kind, 'approvals')]} />
      <label class="choice">
        <input type="checkbox" name={ruleField(kind, 'forbidsOwn')} value="yes" checked={rule.forbidsOwn} />
        {approvalRules.forbidsOwn}
      </label>
      <details open={isSaying(rule) || PEOPLE_PARTS.some(part => problems[ruleField(kind, part)])}>
        <summary>{approvalRules.who}</summary>
        <div class="stack">
          {(['approverIds', 'deputyIds'] as const).map(part => (
            <People
              key={part}
              name={ruleField(kind, part)}
              label={approvalRules[part]}
              hint={part === 'approverIds' ? approvalRules.approversHint : ''}
              chosen={rule[part]}
              reviewers={reviewers}
              problem={problems[ruleField(kind, part)]}
            />
          ))}
          <Minutes kind={kind} rule={rule} problem={problems[ruleField(kind, 'deputyAfterMinutes')]} />
        </div>
      </details>
    </fieldset>
  )
}

const PEOPLE_PARTS = ['approverIds', 'deputyIds', 'deputyAfterMinutes'] as const

/** Most rules name nobody, and stay short. */
const isSaying = ({ approverIds, deputyIds, deputyAfterMinutes }: ApprovalRule): boolean =>
  approverIds.length + deputyIds.length > 0 || deputyAfterMinutes !== null

interface PartProps {
  readonly kind: PostKind
  readonly rule: ApprovalRule
  readonly problem: string | undefined
}

function Approvals({ kind, rule, problem }: PartProps) {
  const { approvalRules } = useView().texts
  const counts = kind === 'urgent' ? ([1, 2] as const) : ([0, 1, 2] as const)
  return (
    <Field name={ruleField(kind, 'approvals')} label={approvalRules.approvals} error={problem}>
      {control => (
        <select class="form-select" {...control}>
          {counts.map(count => (
            <option key={count} value={count} selected={count === rule.approvals}>
              {approvalRules.counts[count]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Minutes({ kind, rule, problem }: PartProps) {
  const { approvalRules } = useView().texts
  return (
    <Field
      name={ruleField(kind, 'deputyAfterMinutes')}
      label={approvalRules.deputyAfterMinutes}
      hint={approvalRules.deputyHint}
      error={problem}
      isOptional
    >
      {control => (
        <input class="form-control" inputMode="numeric" value={rule.deputyAfterMinutes ?? ''} {...control} />
      )}
    </Field>
  )
}

interface PeopleProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly chosen: readonly string[]
  readonly reviewers: readonly Approver[]
  readonly problem: string | undefined
}

function People({ name, label, hint, chosen, reviewers, problem }: PeopleProps) {
  const { approvalRules, frame } = useView().texts
  return (
    <fieldset>
      <legend>{label}</legend>
      {hint && <p class="soft small">{hint}</p>}
      {problem && <FieldError>{problem}</FieldError>}
      {reviewers.length === 0 && <p class="soft small">{approvalRules.nobody}</p>}
      {reviewers.map(person => (
        <label class="choice" key={person.id}>
          <input type="checkbox" name={name} value={person.id} checked={chosen.includes(person.id)} />
          <span>
            {person.name} <span class="soft small">({frame.roles[person.role]})</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
