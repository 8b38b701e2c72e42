import fc from 'fast-check'
import type { EntityKind } from '../../../src/model/entity.ts'
import { homophoneQuestion, slipQuestion, soundQuestion } from '../../../src/search/name-question.ts'
import { spellings } from '../../../src/search/spelling.ts'
import type { Archive, Days, NameQuestion } from '../../../src/store/archive.ts'
import { oddText } from './a-press.ts'
import type { AskedQuery, Question } from './answers.ts'

export const KINDS: EntityKind[] = ['person', 'org', 'place', 'work', 'practice', 'figure']
const WORDS = [
  '大桥',
  '通车',
  '水库',
  '林晓东',
  '市长',
  '工作法',
  '会议',
  '项目',
  '一平',
  '完',
  '说好',
  '好好',
  '林',
  'a',
]
const NAMES = [
  '林晓东',
  '周一平',
  '何雨芳',
  '河东市',
  '河东市人大常委会',
  '河东市城市管理条例',
  '四查四改',
  '谁也不是',
]

const word = fc.oneof(fc.constantFrom(...WORDS), oddText)
/** Characters of which one is to stand in a place. */
const choice = fc.oneof(fc.constantFrom('大通水林好', '桥车库晓好', '东。河', 'a[', ''), word)
const name = fc.record({ kind: fc.constantFrom(...KINDS), key: fc.constantFrom(...NAMES) })

/** What may be asked of the articles that an archive has. */
const leaves = (ids: string[], issues: string[]): fc.Arbitrary<AskedQuery> => {
  return fc.oneof(
    word.map((text): AskedQuery => ({ ask: 'text', text })),
    fc.record({
      ask: fc.constant('text' as const),
      text: word,
      in: fc.constantFrom('head' as const, 'by' as const),
    }),
    fc.record({
      ask: fc.constant('near' as const),
      texts: fc.array(word, { minLength: 2, maxLength: 2 }),
      within: fc.integer({ min: 0, max: 12 }),
    }),
    word.map((text): AskedQuery => ({ ask: 'nearly', text })),
    fc.array(choice, { maxLength: 4 }).map((of): AskedQuery => ({ ask: 'row', of })),
    name.map(({ kind, key }): AskedQuery => ({ ask: 'named', kind, name: key })),
    fc
      .constantFrom('林', '东', '河', '%', '_')
      .chain((part) =>
        fc.constantFrom(...KINDS).map((kind): AskedQuery => ({ ask: 'named', kind, name: part })),
      ),
    fc.array(name, { maxLength: 3 }).map((named): AskedQuery => ({ ask: 'entities', named })),
    fc.integer({ min: 0, max: 4 }).map((page): AskedQuery => ({ ask: 'page', page })),
    fc.tuple(day, day).map(([from, to]): AskedQuery => ({ ask: 'dates', from, to })),
    fc.constantFrom('article', 'photo', 'notice').map((kind) => ({ ask: 'kind', kind }) as AskedQuery),
    fc.constantFrom('East', '报', 'hill报', '西', '').map((own): AskedQuery => ({ ask: 'paper', name: own })),
    fc.constantFrom(...issues, 'none').map((id): AskedQuery => ({ ask: 'issue', id })),
    fc
      .subarray([...ids, 'none'], { maxLength: 5 })
      .map((listed): AskedQuery => ({ ask: 'listed', ids: listed })),
    fc.constant<AskedQuery>({ ask: 'pattern', source: '.' }),
  )
}

const aQuery = (ids: string[], issues: string[]): fc.Arbitrary<AskedQuery> =>
  fc.letrec<{ query: AskedQuery }>((tie) => ({
    query: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaves(ids, issues),
      fc.record({
        ask: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('query'), { minLength: 1, maxLength: 3 }),
      }),
      tie('query').map((of): AskedQuery => ({ ask: 'not', of })),
    ),
  })).query

const PINYIN = ['linxiaodong', 'lxd', 'zhouyiping', 'shuiku', 'hedong', 'dq']
const nameQuestions: NameQuestion[] = [
  ...PINYIN.flatMap((typed) => spellings(typed).map(soundQuestion)),
  ...['林小东', '河冬市', '大乔'].map(homophoneQuestion),
  ...['林晓冬', '河东市人常委会', '城市管里条例'].map(slipQuestion),
].filter(({ every, ways }) => (every ?? ways)!.length > 0)

const limit = fc.constantFrom(1, 2, 3, 50)
const kinds = fc.subarray(KINDS, { minLength: 1 })

const day = fc.constantFrom(
  null,
  '1998-01-01',
  '2020-02-29',
  '2021-03-05',
  '2021-03-06',
  '1500-01-01',
  '2199-12-31',
)

/** Any question of the contract, about what the oracle has. */
export async function anyQuestion(oracle: Archive): Promise<fc.Arbitrary<Question>> {
  const issues = (await oracle.issues()).map(({ id }) => id)
  const ids = await oracle.idsOf(await oracle.matching({ ask: 'dates', from: null, to: null }, { limit: 99 }))
  const known = await oracle.entitiesHolding('', KINDS, 40)
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(aQuery(ids, issues), limit)
        .map(([query, most]): Question => ({ about: 'matching', query, limit: most })),
    },
    fc.constantFrom(...issues, 'none').map((issue): Question => ({ about: 'lines', issue })),
    fc.constantFrom(...ids, 'none', '').map((id): Question => ({ about: 'article', id })),
    fc.array(name, { maxLength: 4 }).map((entities): Question => ({ about: 'counts', entities })),
    fc
      .tuple(fc.constantFrom(...nameQuestions), limit)
      .map(([question, most]): Question => ({ about: 'like', question, limit: most })),
    fc
      .tuple(fc.constantFrom(...NAMES), kinds)
      .map(([key, own]): Question => ({ about: 'keyed', key, kinds: own })),
    fc
      .tuple(fc.constantFrom('', '林', '东', '河东', '四查', '46', '个', '%', '*', '?', '\\'), kinds, limit)
      .map(([part, own, most]): Question => ({ about: 'holding', part, kinds: own, limit: most })),
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...known), limit, fc.option(fc.tuple(day, day), { nil: undefined }))
        .map(([{ kind, key }, most, between]): Question => {
          const days: Days | undefined = between && { since: between[0], until: between[1] }
          return { about: 'appearances', kind, key, limit: most, ...(days && { days }) }
        }),
    },
    word.map((text): Question => ({ about: 'occurrences', text })),
    limit.map((most): Question => ({ about: 'troubles', limit: most })),
    fc.constantFrom('issues', 'issueSizes', 'statistics').map((about) => ({ about }) as Question),
  )
}
