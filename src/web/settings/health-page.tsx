import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'

/** How each part of the machine is. */
export function HealthPage({ checks }: { checks: Readonly<Record<string, boolean>> }) {
  const { health } = useView().texts
  return (
    <Layout title={health.title}>
      <p>{health.why}</p>
      <ul class="lines panel">
        {Object.entries(checks).map(([name, isWell]) => (
          <li key={name} class="row-of apart">
            <strong>{health.names[name] ?? name}</strong>
            <span class={isWell ? 'state state-green' : 'state state-red'}>
              <Icon name={isWell ? 'circle-check' : 'alert-triangle'} />
              {isWell ? health.well : health.ill}
            </span>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
