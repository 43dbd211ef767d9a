import type { NewNotice } from '../organisation/notice.ts'

/** A notice that is to stand open now. */
export interface WantedNotice extends Omit<NewNotice, 'id' | 'personId'> {
  readonly facts: Readonly<Record<string, string | number>>
  /** Since when it holds: one that was raised after this and closed by a person does not come again. */
  readonly sinceAt?: Date
}

/** A notice that stands open. */
export interface StandingNotice {
  readonly id: NewNotice['id']
  readonly key: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** What makes the notices that stand the ones that are wanted. */
export interface Settlement {
  readonly raise: readonly WantedNotice[]
  readonly close: readonly StandingNotice[]
  /** Those whose facts have changed. */
  readonly retell: readonly { readonly id: StandingNotice['id']; readonly facts: WantedNotice['facts'] }[]
}

/** Compares the notices that stand with those that are wanted. */
export function settlementOf(
  standing: readonly StandingNotice[],
  wanted: readonly WantedNotice[],
): Settlement {
  const byKey = new Map(standing.map(notice => [notice.key, notice]))
  const wantedKeys = new Set(wanted.map(({ key }) => key))
  return {
    raise: wanted.filter(({ key }) => !byKey.has(key)),
    close: standing.filter(({ key }) => !wantedKeys.has(key)),
    retell: wanted.flatMap(({ key, facts }) => {
      const notice = byKey.get(key)
      return notice === undefined || isSame(notice.facts, facts) ? [] : [{ id: notice.id, facts }]
    }),
  }
}

type Facts = WantedNotice['facts']

const isSame = (a: Facts, b: Facts): boolean => {
  const names = Object.keys({ ...a, ...b })
  return names.every(name => a[name] === b[name])
}
