import { expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { anArticle } from '../an-article.ts'

function runners(text: string): (string | undefined)[] {
  const article = anArticle({ body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] })
  return entitiesOf(article)
    .filter(({ kind }) => kind === 'practice')
    .map(({ by }) => by)
}

it('a practice is run by who sets it going in its own clause', () => {
  expect(runners('方山县推行“六清”工作法。')).toEqual(['方山县'])
  expect(runners('今年以来，方山县教育局积极探索“六清”工作法。')).toEqual(['方山县教育局'])
  expect(runners('受益于方山县的“六清”工作法，村里变了样。')).toEqual(['方山县'])
})

it('who is named elsewhere, or only takes part, runs nothing', () => {
  expect(runners('方山县很美。大家推行“六清”工作法。')).toEqual([undefined])
  expect(runners('在方山县推行“六清”工作法。')).toEqual([undefined])
  expect(runners('记者来到方山县，那里的人推行“六清”工作法。')).toEqual([undefined])
  expect(runners('方山县参加“六清”专项行动。')).toEqual([undefined])
  expect(runners('方山县永宁货栈推行“六清”工作法。')).toEqual([undefined])
  expect(runners('省里赋予方山县“六清”工作法。')).toEqual([undefined])
})
