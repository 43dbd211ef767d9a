/** Kernel texts are made well-formed by a method that browsers know since 2023; older ones get it here. */
if (!('toWellFormed' in String.prototype))
  Object.defineProperty(String.prototype, 'toWellFormed', {
    value(this: string) {
      return this.replace(/\p{Surrogate}/gu, '\uFFFD')
    },
  })
