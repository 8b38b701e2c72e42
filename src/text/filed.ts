/** Puts a value behind those that stand under its key already. */
export function fileUnder<Key, Value>(filed: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = filed.get(key)
  if (known) known.push(value)
  else filed.set(key, [value])
}
