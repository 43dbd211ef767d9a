import type { PageTexts } from '../text/pages.vi.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'

export interface FirstStep {
  readonly name: keyof PageTexts['today']['firstSteps']
  readonly href: string
  readonly isDone: boolean
}

/** The first run: five steps that tick themselves. */
export function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const { today } = useView().texts
  return (
    <section class="panel stack">
      <h2>{today.firstTitle}</h2>
      <ol class="lines">
        {steps.map(step => (
          <li key={step.name} class={step.isDone ? 'step step-done' : 'step'}>
            <Icon name={step.isDone ? 'circle-check' : 'circle-dashed'} />
            <div>
              <a class="line-link" href={step.href}>
                {today.firstSteps[step.name]}
              </a>
              {step.isDone && <span class="small"> ({today.firstDone})</span>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
