/** Remembers each recurring job's last tick, for all scheduler processes together. */
export interface TickStore {
  /** When the job ticked last, by its intended time; null when it is new. */
  lastTickAt(jobName: string): Promise<Date | null>
  /**
   * Moves the job on from the tick that was seen, and acts before anybody can see that it moved.
   * False, without acting, when another process was first. Nothing moves when `act` throws.
   */
  moveOn(move: TickMove, act: () => Promise<void>): Promise<boolean>
}

export interface TickMove {
  readonly jobName: string
  readonly seenAt: Date | null
  readonly tickAt: Date
}
