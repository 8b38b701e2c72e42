import { expect, it } from 'vitest'
import { onArticle } from '../../src/entities/on-article.ts'
import { NOBODY, resolve } from '../../src/entities/resolve.ts'
import { tag } from '../../src/entities/tag.ts'
import { spend } from '../../src/text/budget.ts'
import { walkBack, walkForward } from '../../src/text/walk.ts'
import { anArticle } from '../an-article.ts'

it('work on an article that never ends is ended, and says so', () => {
  const endless = () => {
    for (;;) spend()
  }
  expect(onArticle(anArticle(), endless)).toEqual({ failure: 'too much work' })
})

it('an article that cannot be read for names is kept as text, with the reason', () => {
  // A body without a text is none that reading ever gives.
  const article = anArticle({
    body: [{ type: 'p', text: undefined as unknown as string, lines: [], origin: [] }],
  })
  const tagged = tag(article)
  expect(tagged.failure).toBeTypeOf('string')
  expect(resolve(article, tagged, NOBODY)).toEqual({ entities: [], failure: tagged.failure })
})

it('a walk ends where a step stands still, turns round or gives nothing', () => {
  expect(walkBack(9, (at) => at)).toBe(9)
  expect(walkBack(9, (at) => (at > 4 ? at - 2 : at + 2))).toBe(3)
  expect(walkBack(3, (at) => at - 2)).toBe(1)
  expect(walkForward(0, (at) => (at < 4 ? at + 3 : undefined))).toBe(6)
  expect(walkForward(5, () => Number.NaN)).toBe(5)
})
