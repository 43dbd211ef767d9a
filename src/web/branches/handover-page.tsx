import type { Unit } from '../../organisation/index.ts'
import { Field } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { QrCode } from '../views/qr-code.tsx'
import { useView } from '../views/view.ts'

/** The code by which somebody takes a branch's seat over, shown this once. */
export function HandoverPage({ unit, address, expiresAt }: { unit: Unit; address: string; expiresAt: Date }) {
  const { branches } = useView().texts
  return (
    <Layout title={branches.handoverTitle(unit.name)}>
      <div class="panel qr-side">
        <QrCode text={address} label={branches.handoverQr} />
        <div class="stack">
          <p>{branches.handoverWhy}</p>
          <p>
            {branches.handoverUntil} <Instant at={expiresAt} />.
          </p>
          <Field name="address" label={branches.address} hint={branches.handoverHint}>
            {control => <textarea class="form-control" rows={3} readOnly value={address} {...control} />}
          </Field>
        </div>
      </div>
      <p>
        <a class="btn" href={`/branches/${unit.id}`}>
          {branches.back(unit.name)}
        </a>
      </p>
    </Layout>
  )
}
