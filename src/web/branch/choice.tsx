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
