import type { Find } from './find.ts'

/** Places that the map knows, one inside the other, are places of their own: 山西省吕梁市方山县 are three. */
export function nested(find: Find, known: Map<number, Find>): Find[] {
  if (find.kind !== 'place' || find.isCertain) return [find]
  const end = find.at + find.length
  const parts: Find[] = []
  let at = find.at
  // What is printed short may be a part of a longer name: 交口商业街小区.
  for (let part = known.get(at); part && at + part.length <= end; part = known.get(at)) {
    const over = at + part.length
    if (part.name.length > part.length && over < end && !known.has(over)) break
    parts.push({ ...part, percent: find.percent! })
    at += part.length
  }
  const rest = end - at
  if (parts.length === 0 || rest === 1) return [find]
  const name = find.name.slice(at - find.at)
  if (rest > 0) parts.push({ ...find, name, key: name, at, length: rest, within: parts.at(-1)!.name })
  return parts
}
