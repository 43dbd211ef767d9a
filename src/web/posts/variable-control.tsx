import type { ComponentProps } from 'preact'
import type { TemplateVariable } from '../../publishing/index.ts'
import type { ControlProps } from '../views/field.tsx'
import { useView } from '../views/view.ts'

interface VariableControlProps {
  readonly variable: TemplateVariable
  readonly value: string
  readonly control: ControlProps
}

/** The input that fits a blank's type; what has none of its own is a line of text. */
export function VariableControl({ variable, value, control }: VariableControlProps) {
  if (variable.options) return <Choices variable={variable} value={value} control={control} />
  if (LONG.has(variable.type))
    return (
      <textarea class="form-control" rows={3} {...control}>
        {value}
      </textarea>
    )
  return <input class="form-control" value={value} {...control} {...INPUTS[variable.type]} />
}

/** Numbers stay text fields: people write 1.234 and "60 triệu", which number fields refuse. */
const INPUTS: Readonly<Record<string, ComponentProps<'input'>>> = {
  date: { type: 'date' },
  time: { type: 'time' },
  month: { type: 'month' },
  year: { inputMode: 'numeric' },
  int: { inputMode: 'numeric' },
  int2: { inputMode: 'numeric' },
  url: { type: 'url', inputMode: 'url' },
  phone_org: { type: 'tel', inputMode: 'tel' },
}

const LONG = new Set(['list', 'text', 'sentence', 'quote'])

function Choices({ variable, value, control }: VariableControlProps) {
  const { compose } = useView().texts
  return (
    <select class="form-select" {...control}>
      <option value="">{compose.choose}</option>
      {variable.options?.map(option => (
        <option key={option} value={option} selected={option === value}>
          {option}
        </option>
      ))}
    </select>
  )
}
