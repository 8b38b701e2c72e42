import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/ingest/reading/markdown.ts'

const file = '2023-04-22/01-01-example.md'
const example = `---
paper: 吕梁读本
date: 2023-04-22
page: 2
kicker: 引题在上
headline: 主题在中
subhead: [副题一, 副题二]
labels: [党建]
kind: photo
source: 据报道编写
---

第一段，
分成两行。

## 小标题

第二段。
`

describe('an article kept as Markdown', () => {
  const { articles, date, paper } = readMarkdown(example, file)
  const article = articles[0]!

  it('takes its head from the front matter', () => {
    expect({ date, paper }).toEqual({ date: '2023-04-22', paper: '吕梁读本' })
    expect(article).toMatchObject({
      id: `${file}:1`,
      kind: 'photo',
      page: 2,
      kicker: ['引题在上'],
      headline: '主题在中',
      subhead: ['副题一', '副题二'],
      labels: ['党建'],
    })
  })

  it('takes its blocks from the body, each with its lines', () => {
    expect(article.body).toEqual([
      { type: 'p', text: '第一段，分成两行。', lines: [[13, 14]], origin: [0, 13, 0, 4, 14, 0] },
      { type: 'crosshead', text: '小标题', lines: [[16, 16]], origin: [0, 16, 3] },
      { type: 'p', text: '第二段。', lines: [[18, 18]], origin: [0, 18, 0] },
      { type: 'source', text: '据报道编写', lines: [[1, 11]], origin: [] },
    ])
  })

  it('does without front matter', () => {
    const plain = readMarkdown('# 标题\n\n正文。\n', 'a.md')
    expect(plain.articles[0]!.headline).toBe('标题')
    expect(plain.articles[0]!.body).toEqual([
      { type: 'p', text: '正文。', lines: [[3, 3]], origin: [0, 3, 0] },
    ])
    expect(plain.date).toBeNull()
  })

  it('says in which file and where front matter cannot be read', () => {
    expect(() => readMarkdown('---\npaper: 河东日报\nheadline: [\n---\n', 'broken.md')).toThrow(
      /^broken\.md:3:\d+: [^\n]*[^:\n]$/,
    )
  })
})
