import { expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/index.ts'
import { cited } from '../../src/tui/cite.ts'
import { anArticle } from '../an-article.ts'

const article = anArticle({
  ...{ id: 'a.txt:3', headline: '古桥修好了', page: 2 },
  bylines: [{ name: '某甲', role: '记者' }],
  source: { file: 'a.txt', lines: [[3, 9]] },
})
const shown = { article, issue: 'i', date: '2021-03-05', dateSure: true, paper: '河东日报', entities: [] }
const zh = messagesIn('zh')

it.each([
  ['plain', '桥通了（《河东日报》2021-03-05 2版《古桥修好了》）'],
  ['gbt7714', '桥通了 —— 某甲. 古桥修好了[N]. 河东日报, 2021-03-05(2).'],
  ['{author}：{headline}，{paper}{date}', '桥通了（某甲：古桥修好了，河东日报2021-03-05）'],
  ['{file}:{line} {unknown}', '桥通了（a.txt:3 {unknown}）'],
])('%s cites a sentence so', (form, expected) => {
  expect(cited('桥通了', shown, zh, form)).toBe(expected)
})

it('leaves out what is not known, with its brackets, and says the file then', () => {
  const bare = { ...shown, paper: null, date: null, article: { ...article, page: null } }
  expect(cited('桥通了', bare, zh, 'plain')).toBe('桥通了（日期不详《古桥修好了》 a.txt:3）')
  expect(cited('桥通了', bare, zh, '《{paper}》（{page}）{headline}')).toBe('桥通了（古桥修好了）')
})

it('sets no brackets in brackets, and cites a headline by itself', () => {
  const guessed = { ...shown, dateSure: false }
  expect(cited('桥通了', guessed, zh, 'plain')).toBe(
    '桥通了（《河东日报》2021-03-05 推定 2版《古桥修好了》）',
  )
  expect(cited('古桥修好了', shown, zh, 'plain')).toBe('《河东日报》2021-03-05 2版《古桥修好了》')
})
