import type { FastifyInstance } from 'fastify'
import { PlainLayout } from './views/plain-layout.tsx'
import { useView } from './views/view.ts'

/** The privacy page that Facebook asks every app for, open to everybody. */
export function privacyRoutes(app: FastifyInstance): void {
  app.get('/privacy', { config: { access: 'anyone' } }, async (request, reply) => {
    return reply.page(request.view.texts.privacy.title, <PrivacyPage />)
  })
}

function PrivacyPage() {
  const { privacy, takedown } = useView().texts
  return (
    <PlainLayout title={privacy.title}>
      {privacy.sections.map(({ title, text }) => (
        <section key={title} class="stack">
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <p>
        <a class="btn btn-primary" href="/takedown">
          {takedown.formTitle}
        </a>
      </p>
    </PlainLayout>
  )
}
