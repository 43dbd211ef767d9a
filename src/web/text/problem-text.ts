/** Tells a person what happened on the network, what to do, and who can do it. */
export interface ProblemText {
  readonly sentence: string
  readonly nextStep: string
  readonly who: string
}
