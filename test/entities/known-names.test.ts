import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KnownNames } from '../../src/entities/known-names.ts'
import { longestAt } from '../../src/text/trie.ts'

it('what is known after any changes is what a start from nothing knows, and every change is told', () => {
  const file = fc.constantFrom('a', 'b', 'c')
  const names = fc.array(fc.constantFrom('林晓东', '周一平', '何雨'), { maxLength: 4 })
  fc.assert(
    fc.property(fc.array(fc.tuple(file, names)), (changes) => {
      const grown = new KnownNames()
      const held = new Map<string, string[]>()
      const believed = new Set<string>()
      for (const [path, given] of changes) {
        for (const name of grown.replace(held.get(path) ?? [], given)) {
          if (!believed.delete(name)) believed.add(name)
        }
        held.set(path, given)
      }
      const fresh = new KnownNames()
      for (const given of [...held.values()].reverse()) fresh.replace([], given)
      for (const name of ['林晓东', '周一平', '何雨']) {
        expect(grown.has(name)).toBe(fresh.has(name))
        expect(longestAt(grown.tree, name, 0) > 0).toBe(fresh.has(name))
        expect(believed.has(name)).toBe(fresh.has(name))
      }
    }),
  )
})
