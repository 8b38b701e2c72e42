import type { FixWish, ShownEntity } from '../../desk/desk.ts'
import { blockAtPoint, firstPlace, headParts, marksOfEntity } from '../marks.ts'
import { nameUnderBar, whoseNames } from '../names.ts'
import { pointed, textOfPart } from '../point.ts'
import { opened } from '../prompts/change.ts'
import { rangesOfSelection } from '../selection.ts'
import { closed, doing, opening, saying, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { FixView } from '../state/view.ts'
import { wordAt } from '../words.ts'
import { nameAt } from './names.ts'

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

/** The choices for what the keys act on: the article in the list, a name in its pane, what is selected or at the point. */
export function beginFix(state: State): State {
  const { shown, view, focus } = state
  if (!shown || view.is === 'fix') return state
  if (focus !== 'entities') return focus === 'list' ? ofWhole(state) : ofPoint(state)
  const listedName = nameUnderBar(state)
  const entity = shown.entities.find(({ kind, key }) => kind === listedName?.kind && key === listedName.key)
  if (!entity || whoseNames(state).of !== 'article') return saying(state, 'noArticle')
  return ofName(state, entity)
}

/** The article as a whole. */
export const ofWhole = (state: State): State =>
  fixing(state, { block: 0, isWhole: true, name: null, phrase: null, mark: null })

/** A name, wherever the keys are. */
export function ofName(state: State, entity: ShownEntity): State {
  const mark = marksOfEntity(state, entity)[0] ?? null
  const place = mark && firstPlace([mark])
  const there = place ? pointed({ ...state, focus: 'article' }, place) : state
  const next = fixing(there, { ...aboutPoint(there, entity, mark), isWhole: false })
  return { ...next, view: { ...(next.view as FixView), from: state.focus } }
}

function ofPoint(state: State): State {
  const { point, selection } = state.reading
  const [range, ...others] = rangesOfSelection(state)
  const word = wordAt(state, point)
  const own = range && others.length === 0 ? range : { part: point.block, ...word }
  return fixing(state, { ...aboutPoint(state, selection ? undefined : nameAt(state), own), isWhole: false })
}

type About = Pick<FixView, 'block' | 'isWhole' | 'name' | 'phrase' | 'mark'>

function aboutPoint(
  state: State,
  entity: ShownEntity | undefined,
  mark: FixView['mark'],
): Omit<About, 'isWhole'> {
  const block = blockAtPoint(state.shown!.article, {
    block: mark?.part ?? state.reading.point.block,
    offset: 0,
  })
  const isName = entity && entity.kind !== 'figure'
  const name = isName ? { kind: entity.kind, name: entity.name, office: entity.titles?.[0] ?? '' } : null
  return { block, name, phrase: mark && phraseAt(state, mark), mark }
}

/** The phrase that is marked, where it is as the file has it. */
function phraseAt(state: State, { part, from, to }: NonNullable<FixView['mark']>): FixView['phrase'] {
  const { article } = state.shown!
  const { labels, head } = headParts(article)
  const texts = [...article.kicker, article.headline, ...article.subhead]
  const isBody = part >= head
  const index = isBody ? part - head : part - labels
  const own = isBody ? article.body[index]?.text : texts[index]
  const text = textOfPart(state, part).slice(from, to)
  if (text.trim() === '' || own === undefined || own !== textOfPart(state, part)) return null
  return { text, place: { field: isBody ? 'body' : 'head', index, offset: from } }
}

const fixing = (state: State, about: About): State =>
  opening(state, { is: 'fix', article: state.shown!.article.id, ...about, bar: 0, wish: null, outcome: null })

/** Enter chooses, and accepts what would become of the file. */
export function chosenFix(state: State, view: FixView): State {
  const { wish, outcome, article } = view
  if (wish && outcome && 'after' in outcome) return doing(closed(state, view), { do: 'fix', article, wish })
  if (wish) return closed(state, view)
  const fix = fixesOf(view)[view.bar]!
  if (fix.value === undefined) return opened(state, 'fix', textFor(state, view, fix.operation))
  return withWish(state, view, fix.value)
}

/** A choice by its number. */
export function fixByNumber(state: State, view: FixView, number: number): State {
  const isThere = !view.wish && number <= fixesOf(view).length
  return isThere ? chosenFix(withView(state, view, { bar: number - 1 }), { ...view, bar: number - 1 }) : state
}

/** The text that the choice needed has been typed. */
export function withWish(state: State, view: FixView, value: string): State {
  const { operation } = fixesOf(view)[view.bar]!
  const { block, phrase, name } = view
  const isText = operation === 'text'
  const from = isText ? phrase?.text : (name?.name ?? phrase?.text)
  const about = isOfPhrase(operation) && {
    ...(from && { from }),
    ...(isText && phrase && { place: phrase.place }),
  }
  return withView(state, view, { wish: { operation, block, value, ...about }, outcome: null })
}

const isOfPhrase = (operation: FixWish['operation']) =>
  ['text', 'name', 'belongs', 'office'].includes(operation)

/** What stands there now, to be edited. */
function textFor({ shown }: State, { name, phrase }: FixView, operation: FixWish['operation']): string {
  const { article, date } = shown!
  switch (operation) {
    case 'head':
      return article.headline
    case 'byline':
      return article.bylines.map(({ name: own, role }) => `${role} ${own}`).join(' ')
    case 'date':
      return date ?? ''
    case 'kind':
      return article.kind
    case 'office':
      return name?.office ?? ''
    case 'text':
      return phrase?.text ?? ''
    default:
      return ''
  }
}
