import type { ShownEntity } from '../../desk/told.ts'
import { shownUnderBar } from '../list.ts'
import { blockAtPoint, firstPlace, headParts, marksOfEntity } from '../marks.ts'
import { nameUnderBar } from '../names.ts'
import { pointed, textOfPart } from '../point.ts'
import { rangesOfSelection } from '../selection.ts'
import { opening, saying } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { FixView } from '../state/view.ts'
import { whoseNames } from '../whose-names.ts'
import { wordAt } from '../words.ts'
import { nameAt } from './names.ts'

// What is to be put right: the article, a name, what is selected or at the point.

/** The choices for what the keys act on: the article in the list, a name in its pane, what is selected or at the point. */
export function beginFix(state: State): State {
  const { view, focus } = state
  if (view.is === 'fix') return state
  const shown = shownUnderBar(state)
  if (!shown) return saying(state, 'noArticle')
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
