import * as eighth from '../test/draft/eighth/set.ts'
import * as eleventh from '../test/draft/eleventh/set.ts'
import * as fifth from '../test/draft/fifth/set.ts'
import * as fourth from '../test/draft/fourth/set.ts'
import * as ninth from '../test/draft/ninth/set.ts'
import * as secondPeople from '../test/draft/second/made-people.ts'
import * as second from '../test/draft/second/statements.ts'
import * as people from '../test/draft/seeded/made-people.ts'
import { measure } from '../test/draft/seeded/measured.ts'
import * as first from '../test/draft/seeded/statements.ts'
import * as seventh from '../test/draft/seventh/set.ts'
import * as sixth from '../test/draft/sixth/set.ts'
import * as tenth from '../test/draft/tenth/set.ts'
import * as third from '../test/draft/third/set.ts'
import * as thirteenth from '../test/draft/thirteenth/set.ts'
import * as twelfth from '../test/draft/twelfth/set.ts'
import type { Figure } from './timing.ts'

/** How well drafts are checked: 200 seeded errors among 400 right sentences, 100 harder ones among 200, eight times 200 in other words, and three times some 100 more. */
export const benchDraft = async (): Promise<Figure[]> => [
  ...(await figuresOf('check', { ...first, articles: people.articles })),
  ...(await figuresOf('check, harder', { ...second, articles: secondPeople.articles })),
  ...(await figuresOf('check, third', { ...third, articles: third.people.articles })),
  ...(await figuresOf('check, fourth', { ...fourth, articles: fourth.people.articles })),
  ...(await figuresOf('check, fifth', { ...fifth, articles: fifth.people.articles })),
  ...(await figuresOf('check, sixth', { ...sixth, articles: sixth.people.articles })),
  ...(await figuresOf('check, seventh', { ...seventh, articles: seventh.people.articles })),
  ...(await figuresOf('check, eighth', { ...eighth, articles: eighth.people.articles })),
  ...(await figuresOf('check, ninth', { ...ninth, articles: ninth.people.articles })),
  ...(await figuresOf('check, tenth', tenth)),
  ...(await figuresOf('check, eleventh', eleventh)),
  ...(await figuresOf('check, twelfth', twelfth)),
  ...(await figuresOf('check, thirteenth', thirteenth)),
]

async function figuresOf(set: string, seeded: Parameters<typeof measure>[0]): Promise<Figure[]> {
  const { byKind, precision, recall } = await measure(seeded)
  const share = (name: string, value: number, target?: number): Figure => ({
    ...{ name: `${set}: ${name}`, value, unit: '' },
    ...(target !== undefined && { target }),
  })
  return [
    share('precision of errors and doubts', precision, 0.95),
    share('recall', recall, 0.85),
    ...Object.entries(byKind).map(([kind, { seeded, found }]) => share(kind, found / seeded)),
  ]
}
