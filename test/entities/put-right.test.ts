import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { tag } from '../../src/entities/tag.ts'
import type { SaidOfName } from '../../src/model/article.ts'
import { anArticle } from '../an-article.ts'

const text = '市长周一平到会。副市长何雨生说，周一平看了河东水库。周市长讲话，何雨生陪同。'
const articleWith = (...said: SaidOfName[]) =>
  anArticle({
    headline: '周一平看水库',
    body: [{ type: 'p', text, lines: [[1, 1]], origin: [0, 1, 0] }],
    said,
  })
const namesWith = (...said: SaidOfName[]) => entitiesOf(articleWith(...said))
const named = (name: string, ...said: SaidOfName[]) => namesWith(...said).filter((own) => own.name === name)

describe('what a person said of a name', () => {
  it('that it is none: it is not found, and nothing else relies on it', () => {
    expect(named('周一平')).toHaveLength(1)
    const said: SaidOfName = { says: 'name', name: '周一平', value: 'none' }
    expect(named('周一平', said)).toEqual([])
    expect(tag(articleWith(said)).people.names).not.toContain('周一平')
    expect(named('何雨生', said)).toHaveLength(1)
  })

  it('that it is of another kind, wherever it stands, and whatever was found across it', () => {
    const [place] = named('河东水库', { says: 'name', name: '河东水库', value: 'place' })
    expect(place).toMatchObject({ kind: 'place', mentions: [{ field: 'body', block: 0, text: '河东水库' }] })
    const kinds = named('周一平', { says: 'name', name: '周一平', value: 'org' })
    expect(kinds.map(({ kind }) => kind)).toEqual(['org'])
    expect(kinds[0]!.mentions).toHaveLength(3)
    expect(kinds[0]).not.toHaveProperty('probability')
  })

  it('that it stands for another name: their places are one name', () => {
    const [whole, ...others] = named('周一平', { says: 'belongs', name: '何雨生', value: '周一平' })
    expect(others).toEqual([])
    expect(whole!.mentions.map(({ text: own }) => own)).toEqual(expect.arrayContaining(['周一平', '何雨生']))
    expect(named('何雨生', { says: 'belongs', name: '何雨生', value: '周一平' })).toEqual([])
    // Of a name that the article does not hold otherwise, too.
    expect(
      named('何雨生平', { says: 'belongs', name: '何雨生', value: '何雨生平' })[0]!.mentions,
    ).toHaveLength(2)
  })

  it('which office its bearer has, or that there is none', () => {
    expect(named('何雨生', { says: 'office', name: '何雨生', value: '县长' })[0]!.titles).toEqual(['县长'])
    const [bare] = named('何雨生', { says: 'office', name: '何雨生', value: '' })
    expect(bare).not.toHaveProperty('titles')
    expect(bare!.mentions.every(({ title }) => title === undefined)).toBe(true)
  })

  it('counts in the order in which it was said, and names stand in the order of the text', () => {
    const names = namesWith(
      { says: 'name', name: '何雨生', value: 'none' },
      { says: 'name', name: '何雨生', value: 'person' },
      { says: 'name', name: '到会', value: 'place' },
    )
    expect(
      names
        .filter(({ kind }) => kind !== 'figure')
        .map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(['周一平', '到会', '何雨生'])
  })

  it('of a name that the article does not hold, nothing comes of it', () => {
    expect(namesWith({ says: 'name', name: '无此人', value: 'person' })).toEqual(namesWith())
    expect(namesWith({ says: 'belongs', name: '无此人', value: '也无此人' })).toEqual(namesWith())
  })
})
