import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entitiesOfAll } from '../../src/entities/entities-of.ts'
import { KnownNames } from '../../src/entities/known-names.ts'
import { anArticle } from '../an-article.ts'

const article = (id: string, text: string) => ({
  article: anArticle({ id, body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] }),
  paper: null,
})

it('a name that one article introduces is known in the others, where it stands as a name', () => {
  const articles = [
    article('a', '河东市市长林晓东出席。'),
    article('b', '记者采访林晓东获奖经过。'),
    article('c', '树林晓东风起。'),
  ]
  const people = entitiesOfAll(articles).map((own) =>
    own.filter(({ kind }) => kind === 'person').map(({ name }) => name),
  )
  expect(people).toEqual([['林晓东'], ['林晓东'], []])
  expect(entitiesOfAll([articles[1]!])[0]!.filter(({ kind }) => kind === 'person')).toEqual([])
})

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

it('entities do not depend on the order of the articles', () => {
  const texts = [
    '河东市市长林晓东出席。',
    '大家谈到林晓东。',
    '县文化馆馆长周一平说，有46个项目。',
    '周一平，好的。',
  ]
  const all = texts.map((text, index) => article(String(index), text))
  const expected = entitiesOfAll(all)
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
      const found = entitiesOfAll(order.map((index) => all[index]!))
      expect(JSON.stringify(found)).toBe(JSON.stringify(order.map((index) => expected[index]!)))
    }),
  )
})
