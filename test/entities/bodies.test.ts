import { expect, test } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { anArticle } from '../an-article.ts'

const named = (kind: string, text: string) =>
  entitiesOf(anArticle({ headline: '', body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] }))
    .filter((entity) => entity.kind === kind)
    .flatMap(({ mentions }) => mentions.map((mention) => mention.text))

test.each([
  ['阿根廷议会昨天通过决议，阿外交部随后发表声明。', ['阿根廷议会', '阿外交部']],
  ['河北队昨天战胜了客队。', ['河北队']],
  ['电视台记者来到太原重型机器厂采访。', ['太原重型机器厂']],
])('bodies of places: %s', (text, bodies) => {
  expect(named('org', text)).toEqual(expect.arrayContaining(bodies))
})

test('one character stands for a country only where the article names that country', () => {
  expect(named('org', '他们以政府名义发表声明。')).toEqual([])
  expect(named('org', '今天的格局和黑社会都不是单位。')).toEqual([])
})

test('what goes on as no name does is nobody', () => {
  expect(named('person', '推动康教卫融合发展。')).toEqual([])
})

test('who speaks is somebody', () => {
  expect(named('person', '市气象局江路表示，要把账算清楚。')).toEqual(['江路'])
})
