import type { FixWish } from '../desk/fix-wish.ts'
import type { FixView } from './state/view.ts'

/** What can be put right, by the name that its choice has in the messages. */
export interface Fix {
  choice: keyof typeof FIXES
  operation: FixWish['operation']
  /** What is to be typed, or what it is without that. */
  value?: string
}

const FIXES = {
  none: { operation: 'name', value: 'none' },
  person: { operation: 'name', value: 'person' },
  org: { operation: 'name', value: 'org' },
  place: { operation: 'name', value: 'place' },
  belongs: { operation: 'belongs' },
  office: { operation: 'office' },
  text: { operation: 'text' },
  split: { operation: 'split', value: '' },
  drop: { operation: 'drop', value: '' },
  join: { operation: 'join', value: '' },
  head: { operation: 'head' },
  byline: { operation: 'byline' },
  date: { operation: 'date' },
  kind: { operation: 'kind' },
} as const satisfies Record<string, Omit<Fix, 'choice'>>

const listed = (...choices: Fix['choice'][]): Fix[] => choices.map((choice) => ({ choice, ...FIXES[choice] }))

/** What can be put right of what is meant: of the name first, then of the text, the paragraph and the article. */
export function fixesOf({ name, phrase, isWhole }: FixView): Fix[] {
  const kinds = listed('person', 'org', 'place').filter(({ choice }) => choice !== name?.kind)
  return [
    ...(name
      ? [...listed('none'), ...kinds, ...listed('belongs')]
      : phrase && /^\p{L}+$/u.test(phrase.text)
        ? kinds
        : []),
    ...(name?.kind === 'person' ? listed('office') : []),
    ...(phrase ? listed('text') : []),
    ...(isWhole ? [] : listed('split', 'drop')),
    ...listed('join', 'head', 'byline', 'date', 'kind'),
  ]
}
