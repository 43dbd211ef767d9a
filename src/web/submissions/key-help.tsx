import { useView } from '../views/view.ts'

const KEYS = [
  { shown: 'j', name: 'j' },
  { shown: 'k', name: 'k' },
  { shown: 'a', name: 'a' },
  { shown: 'r', name: 'r' },
  { shown: 'x', name: 'x' },
  { shown: 'e', name: 'e' },
  { shown: '1–9', name: 'digits' },
  { shown: 'Esc', name: 'escape' },
  { shown: '?', name: 'help' },
] as const

/** What each key does; the keys themselves are heard by the island. */
export function KeyHelp() {
  const { inbox } = useView().texts
  return (
    <details>
      <summary data-key="?">{inbox.help}</summary>
      <dl class="facts">
        {KEYS.map(({ shown, name }) => (
          <div key={name}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{inbox.keys[name]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
