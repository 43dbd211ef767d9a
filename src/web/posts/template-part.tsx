import type { PostTemplate, TemplateVariable } from '../../publishing/index.ts'
import { sampleText } from '../library/template-text.ts'
import { type ControlProps, Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import { type ComposeDraft, variableField } from './compose-draft.ts'
import type { ComposeProps } from './compose-page.tsx'
import { useFormAddress } from './form-address.ts'
import { VariableControl } from './variable-control.tsx'

/** Chooses a template and fills its blanks. */
export function TemplatePart({ templates, draft, problems }: ComposeProps) {
  const { compose } = useView().texts
  const chosen = templates.find(template => template.id === draft.templateId)
  return (
    <section id="template-part" class="stack">
      <Field name="templateId" label={compose.template} isOptional>
        {control => (
          <div class="row-of">
            <TemplateSelect templates={templates} chosenId={draft.templateId} control={control} />
            <button
              type="submit"
              class="btn"
              name="do"
              value="choose-template"
              {...useFormAddress('template-part')}
            >
              {compose.templateDo}
            </button>
          </div>
        )}
      </Field>
      {chosen && <Blanks template={chosen} draft={draft} problems={problems} />}
    </section>
  )
}

interface TemplateSelectProps extends Pick<ComposeProps, 'templates'> {
  readonly chosenId: string
  readonly control: ControlProps
}

/** With JavaScript a choice shows its blanks at once, those passed over by arrow keys none; without it the button does. */
function TemplateSelect({ templates, chosenId, control }: TemplateSelectProps) {
  const { compose } = useView().texts
  return (
    <select
      class="form-select"
      {...control}
      hx-post="/posts/template"
      hx-trigger="change delay:300ms"
      hx-sync="this:replace"
      hx-target="#template-part"
      hx-encoding="application/x-www-form-urlencoded"
      hx-swap="outerMorph"
    >
      <option value="">{compose.noTemplate}</option>
      {templates.map(({ id, name }) => (
        <option key={id} value={id} selected={id === chosenId}>
          {name}
        </option>
      ))}
    </select>
  )
}

interface BlanksProps extends Pick<ComposeProps, 'problems'> {
  readonly template: PostTemplate
  readonly draft: ComposeDraft
}

function Blanks({ template, draft, problems }: BlanksProps) {
  const { compose } = useView().texts
  return (
    <fieldset class="panel stack">
      <legend class="visually-hidden">{compose.fill}</legend>
      <p class="soft">{compose.templateWhen(template.when)}</p>
      <div class="fields-beside">
        {Object.entries(template.variables)
          .filter(([, variable]) => variable.of === undefined)
          .map(([name, variable]) => (
            <Blank
              key={name}
              name={name}
              variable={variable}
              draft={draft}
              error={problems[variableField(name)]}
            />
          ))}
      </div>
      <div>
        <button type="submit" class="btn" name="do" value="fill-template" {...useFormAddress('text')}>
          {compose.fillDo}
        </button>
      </div>
    </fieldset>
  )
}

interface BlankProps {
  readonly name: string
  readonly variable: TemplateVariable
  readonly draft: ComposeDraft
  readonly error: string | undefined
}

function Blank({ name, variable, draft, error }: BlankProps) {
  const { compose } = useView().texts
  const example = variable.type === 'list' ? compose.listHint : compose.sample
  return (
    <div>
      <Field
        name={variableField(name)}
        label={variable.label}
        isOptional={!variable.required}
        error={error}
        hint={`${variable.hint ?? ''} ${example(sampleText(variable))}`.trim()}
      >
        {control => (
          <VariableControl variable={variable} value={draft.variables[name] ?? ''} control={control} />
        )}
      </Field>
      {variable.type === 'person_optin' && (
        <label class="choice">
          <input type="checkbox" name="consent" value={name} checked={draft.consents.includes(name)} />
          {compose.consent}
        </label>
      )}
    </div>
  )
}
