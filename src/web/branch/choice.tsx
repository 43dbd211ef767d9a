import type { ComponentChildren } from 'preact'

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly isChosen: boolean
  readonly label: string
  readonly why?: string
  /** What is asked once it is chosen. */
  readonly children?: ComponentChildren
}

interface ChoiceGroupProps<Name extends string> {
  readonly name: string
  readonly legend: string
  readonly names: readonly Name[]
  readonly chosen: string
  readonly words: Readonly<Record<Name, { readonly name: string; readonly why: string }>>
  /** What is asked once one is chosen. */
  readonly more: (name: Name) => ComponentChildren
  /** What stands below. */
  readonly children?: ComponentChildren
}

/** Several of which one is chosen, under a question. */
export function ChoiceGroup<Name extends string>(props: ChoiceGroupProps<Name>) {
  const { name, legend, names, chosen, words, more, children } = props
  return (
    <fieldset class="stack">
      <legend>{legend}</legend>
      {names.map(value => (
        <Choice
          key={value}
          name={name}
          value={value}
          isChosen={chosen === value}
          label={words[value].name}
          why={words[value].why}
        >
          {more(value)}
        </Choice>
      ))}
      {children}
    </fieldset>
  )
}

/** One of several: a whole line to press, with a line of explanation. */
export function Choice({ name, value, isChosen, label, why, children }: ChoiceProps) {
  return (
    <div class="choice">
      <label>
        <input type="radio" name={name} value={value} checked={isChosen} />
        <span>
          <strong>{label}</strong>
          {why && <span class="soft small"> – {why}</span>}
        </span>
      </label>
      {children && <div class="choice-more stack">{children}</div>}
    </div>
  )
}
