import type { BranchLink, Unit } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { QrCode } from '../views/qr-code.tsx'
import { useView } from '../views/view.ts'

interface LinkPartProps {
  readonly unit: Unit
  readonly link: BranchLink | null
  readonly address: string | null
}

/** A branch's link: to copy, to print, to hand over, to replace. */
export function LinkPart({ unit, link, address }: LinkPartProps) {
  const { branches } = useView().texts
  return (
    <section class="stack" id="link">
      <h2>{branches.linkTitle}</h2>
      {link === null || address === null ? (
        <div class="panel stack">
          <p>{branches.noLinkWhy}</p>
          <Press unit={unit} deed="link" label={branches.makeLink} isMain />
        </div>
      ) : (
        <>
          <ShownLink unit={unit} link={link} address={address} />
          <Grave
            unit={unit}
            deed="link"
            title={branches.rotate}
            why={branches.rotateWhy}
            label={branches.rotateDo}
          />
          <Grave
            unit={unit}
            deed="link/revoke"
            title={branches.revoke}
            why={branches.revokeWhy}
            label={branches.revokeDo}
          />
        </>
      )}
    </section>
  )
}

function ShownLink({ unit, link, address }: { unit: Unit; link: BranchLink; address: string }) {
  const { branches } = useView().texts
  return (
    <div class="panel stack">
      <div class="qr-side">
        <QrCode text={address} label={branches.qrOf(unit.name)} />
        <div class="stack">
          <Field name="address" label={branches.address} hint={branches.addressHint}>
            {control => <textarea class="form-control" rows={3} readOnly value={address} {...control} />}
          </Field>
          <p class="soft small">
            {branches.madeAt} <Instant at={link.createdAt} bare /> · {branches.lastUsed.toLowerCase()}{' '}
            {link.lastUsedAt ? <Instant at={link.lastUsedAt} /> : branches.never}
            {link.holderName && ` · ${branches.holder(link.holderName)}`}
          </p>
        </div>
      </div>
      <div class="row-of">
        <a class="btn btn-primary" href={`/branches/${unit.id}/card`}>
          <Icon name="printer" />
          {branches.card}
        </a>
        <Press unit={unit} deed="handover" label={branches.handOver} />
      </div>
      <p class="soft small">{branches.handOverWhy}</p>
    </div>
  )
}

interface PressProps {
  readonly unit: Unit
  readonly deed: 'link' | 'link/revoke' | 'handover'
  readonly label: string
  readonly isMain?: boolean
  readonly isGrave?: boolean
}

function Press({ unit, deed, label, isMain = false, isGrave = false }: PressProps) {
  const look = isMain ? 'btn btn-primary' : isGrave ? 'btn btn-grave' : 'btn'
  return (
    <form method="post" action={`/branches/${unit.id}/${deed}`}>
      <CsrfField />
      <button type="submit" class={look}>
        {label}
      </button>
    </form>
  )
}

/** Something that cannot be taken back: its button shows once somebody read what follows. */
function Grave({ title, why, ...press }: PressProps & { readonly title: string; readonly why: string }) {
  return (
    <details class="panel">
      <summary>{title}</summary>
      <div class="stack">
        <p>{why}</p>
        <Press {...press} isGrave />
      </div>
    </details>
  )
}
