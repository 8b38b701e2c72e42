import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenNames } from '../../src/entities/given-names.ts'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { ResolvedCorpus } from '../../src/entities/resolved-corpus.ts'
import { anArticle } from '../an-article.ts'

const articleIn = (file: string, text: string) =>
  anArticle({
    id: file,
    source: { file, lines: [[1, 1]] },
    body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }],
  })
const change = (
  file: string,
  text: string | null,
): [string, { article: ReturnType<typeof articleIn>; surroundings: object }[]] => [
  file,
  text === null ? [] : [{ article: articleIn(file, text), surroundings: {} }],
]
const peopleIn = (corpus: ResolvedCorpus, file: string) =>
  corpus
    .entitiesOf(articleIn(file, ''))
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => name)

describe('the entities of a corpus', () => {
  it('know in every article a name that one of them introduces, where it stands as a name', () => {
    const corpus = new ResolvedCorpus()
    corpus.update([change('b', '当年金秋月的故事。'), change('c', '美金秋月风起。')])
    expect(peopleIn(corpus, 'b')).toEqual([])
    corpus.update([change('a', '河东市市长金秋月出席。')])
    expect(['a', 'b', 'c'].map((file) => peopleIn(corpus, file))).toEqual([['金秋月'], ['金秋月'], []])
    corpus.update([change('a', null)])
    expect(peopleIn(corpus, 'b')).toEqual([])
  })

  it('are after any changes, in any order, byte for byte those of a build from nothing', () => {
    const texts = [
      '河东市市长林晓东出席。林书记说，有46个项目。',
      '大家谈到林晓东，也谈到周一平。',
      '县文化馆馆长周一平说，有46个项目。',
      '周一平，好的。何雨获奖。',
      '作家何雨芳出席，林晓东同志讲话。',
      '何雨芳获奖。“四查”工作法受欢迎。',
    ]
    const file = fc.constantFrom('a', 'b', 'c', 'd')
    const changes = fc.array(fc.tuple(file, fc.option(fc.constantFrom(...texts))), { maxLength: 12 })
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 4 }), (given, together) => {
        const grown = new ResolvedCorpus()
        for (let at = 0; at < given.length; at += together)
          grown.update(new Map(given.slice(at, at + together).map(([name, text]) => change(name, text))))
        const fresh = new ResolvedCorpus()
        fresh.update([...new Map(given)].reverse().map(([name, text]) => change(name, text)))
        for (const name of ['a', 'b', 'c', 'd']) {
          const article = articleIn(name, '')
          expect(JSON.stringify(grown.entitiesOf(article))).toBe(JSON.stringify(fresh.entitiesOf(article)))
        }
      }),
    )
  })
})

describe('the names that an archivist gives', () => {
  const found = (text: string, names: Parameters<typeof givenNames>[0]) =>
    entitiesOf(articleIn('a', text), { given: givenNames(names) }).map(({ kind, name }) => `${kind} ${name}`)

  it('are found wherever they stand, whatever else could be read there', () => {
    expect(found('欧阳一山间小路', {})).not.toContain('person 欧阳一山')
    expect(found('欧阳一山间小路', { people: ['欧阳一山'] })).toEqual(['person 欧阳一山'])
    expect(found('到河东市文化馆参观', { places: ['市文化馆'] })).toContain('place 市文化馆')
    expect(found('到河东市文化馆参观', { places: ['市文化馆'] }).some((name) => name.startsWith('org'))).toBe(
      false,
    )
  })

  it('say what is none', () => {
    expect(found('市长林晓东说，好。', {})).toContain('person 林晓东')
    expect(found('市长林晓东说，好。', { none: ['林晓东'] })).not.toContain('person 林晓东')
  })
})
