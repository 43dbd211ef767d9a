/** Makes a lookup that reckons each answer once; for what never changes as long as the lookup lives. */
export function remembered<Key, Told>(tell: (key: Key) => Told): (key: Key) => Told {
  const known = new Map<Key, Told>()
  return key => {
    const told = known.get(key) ?? tell(key)
    known.set(key, told)
    return told
  }
}
