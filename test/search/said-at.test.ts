import { expect, it } from 'vitest'
import { sourceOf, sourceOfMention } from '../../src/search/said-at.ts'
import { anArticle } from '../an-article.ts'

// A paragraph of three printed lines, 11 to 13, whose second sentence begins in the second.
const text = '村里修了𠮷桥。桥长十二米，桥面铺了石板。'
const origin = [0, 11, 2, 6, 12, 0, 15, 13, 0]
const article = anArticle({
  source: { file: 'a.txt', lines: [[9, 13]] },
  body: [{ type: 'p', text, lines: [[11, 13]], origin }],
})
const found = { article } as Parameters<typeof sourceOfMention>[0]
const mention = (start: number) => ({ field: 'body' as const, block: 0, start, end: start + 1, text: '桥' })

it('a source is the line where the sentence begins, not where its paragraph or its article does', () => {
  expect(sourceOfMention(found, mention(5))).toBe('a.txt:11')
  expect(sourceOfMention(found, mention(12))).toBe('a.txt:12')
  expect(sourceOf(found, { field: 'body', block: 0, at: text.indexOf('石板') })).toBe('a.txt:13')
})

it('where it is not known on which line a place stands, it is the first of the paragraph, or of the article', () => {
  const bare = anArticle({ ...article, body: [{ type: 'p', text, lines: [[11, 13]], origin: [] }] })
  expect(sourceOf({ article: bare }, { field: 'body', block: 0, at: 12 })).toBe('a.txt:11')
  expect(sourceOf({ article }, { field: 'headline', block: 0 })).toBe('a.txt:9')
  expect(sourceOfMention(found, undefined)).toBe('a.txt:9')
})
