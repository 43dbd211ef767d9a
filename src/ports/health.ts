/** What must work before this process is sent work. `off`: not this process's part. */
export type CheckResult = 'ok' | 'failed' | 'off'

export interface HealthReport {
  readonly isReady: boolean
  readonly checks: Readonly<Record<'database' | 'queue' | 'storage', CheckResult>>
}

/** Tells whether this process can do its work now. */
export interface Health {
  /** Looks, unless it did a second ago. Never throws, never takes longer than about two seconds. */
  report(): Promise<HealthReport>
}
