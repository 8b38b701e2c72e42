import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { anArticle } from '../an-article.ts'

const peopleIn = (text: string) =>
  entitiesOf(anArticle({ body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] }))
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => name)

describe('who signs a text is somebody', () => {
  it('of several whose names no space parts', () => {
    expect(peopleIn('全年创利八百多万元。（费明远周一平何雨）')).toEqual(['费明远', '周一平', '何雨'])
  })

  it('who took its picture', () => {
    expect(peopleIn('工人在检查质量。（本报记者何雨摄）')).toEqual(['何雨'])
  })

  it('who reports', () => {
    expect(peopleIn('本报记者费明远报道：河边的树绿了。')).toEqual(['费明远'])
  })

  it('behind the place that they write from', () => {
    expect(peopleIn('路灯亮了。（江苏东海县费明远何雨）')).toEqual(['费明远', '何雨'])
    expect(peopleIn('路灯亮了。（江苏溪口县费明远）')).toEqual(['费明远'])
  })

  it('but not what stands in brackets at the end of any text', () => {
    expect(peopleIn('文章写得好。（见习观察组）')).toEqual([])
    expect(peopleIn('明年再来。（未完待续）')).toEqual([])
    expect(peopleIn('村里种了树。（江苏东海县）')).toEqual([])
  })
})
