/** Branches, their links and cards. */
export const branches = {
  sameName: (name: string) =>
    `There is already a unit called “${name}” below the same one; see that it was not entered twice.`,
}
