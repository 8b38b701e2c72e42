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
  ['柳溪市北方牧草研究所所长林晓东介绍。', ['柳溪市北方牧草研究所']],
  ['塔林州消防队赶到现场。', ['塔林州消防队']],
  ['松岭镇党委书记林晓东在会上发言。', ['松岭镇党委']],
  ['山西省畜牧局信息中心主任林晓东说。', ['山西省畜牧局信息中心']],
  ['中国驻智利大使馆官员应邀出席。', ['中国驻智利大使馆']],
  ['双溪镇政府还对这些职工进行了培训。', ['双溪镇政府']],
  ['四川天岭队在主场战胜了客队。', ['四川天岭队']],
])('bodies of places: %s', (text, bodies) => {
  expect(named('org', text)).toEqual(expect.arrayContaining(bodies))
})

test.each([
  ['原松岭乡党委书记林晓东被查处。', ['松岭乡党委']],
  ['新任水利部副部长林晓东出席。', ['水利部']],
  ['近年来介休市乡镇企业发展较快。', []],
  ['我国海洋运输业又上新台阶，中国海洋运输总公司经理林晓东说。', ['中国海洋运输总公司']],
])('bodies begin and end where their names do: %s', (text, bodies) => {
  expect(named('org', text)).toEqual(bodies)
})

const bodiesOf = (text: string) =>
  entitiesOf(anArticle({ headline: '', body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] }))
    .filter(({ kind }) => kind === 'org')
    .map(({ name }) => name)

test('a level alone is of the place that its clause has named, and of none where nobody says which', () => {
  expect(bodiesOf('江苏省委、省政府作出决定，浙江省委、省政府表示感谢。')).toEqual([
    '江苏省委',
    '江苏省政府',
    '浙江省委',
    '浙江省政府',
  ])
  expect(bodiesOf('在安徽省采访时，某省政府一位干部不愿说出姓名。')).toEqual([])
})

test('one character stands for a country only where the article names that country', () => {
  expect(named('org', '他们以政府名义发表声明。')).toEqual([])
  expect(named('org', '今天的格局和黑社会都不是单位。')).toEqual([])
})

test('what goes on as no name does is nobody', () => {
  expect(named('person', '推动康教卫融合发展。')).toEqual([])
})

test('what is done between two names is no part of one, and no body is a 社会', () => {
  expect(named('org', '甘肃距离青海中心城区不远的地方是这里。').join()).not.toContain('距离')
  expect(named('org', '怎样支援青海经济社会变迁，是大家关心的事。')).toEqual([])
})

test('who speaks is somebody', () => {
  expect(named('person', '市气象局江路表示，要把账算清楚。')).toEqual(['江路'])
})
