import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KnownNames } from '../../src/entities/known-names.ts'

it('what is known after any changes is what a start from nothing knows, and every change is told', () => {
  const file = fc.constantFrom('a', 'b', 'c')
  const names = fc.array(fc.constantFrom('林晓东', '周一平', '何雨'), { maxLength: 4 })
  fc.assert(
    fc.property(fc.array(fc.tuple(file, names)), (changes) => {
      const grown = new KnownNames()
      const believed = new Set<string>()
      for (const [path, given] of changes) {
        for (const name of grown.set(path, given)) {
          if (!believed.delete(name)) believed.add(name)
        }
      }
      const fresh = new KnownNames()
      for (const [path, given] of [...new Map(changes)].reverse()) fresh.set(path, given)
      for (const name of ['林晓东', '周一平', '何雨']) {
        expect(grown.has(name)).toBe(fresh.has(name))
        expect(believed.has(name)).toBe(fresh.has(name))
      }
    }),
  )
})
