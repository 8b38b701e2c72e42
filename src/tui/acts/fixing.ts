import type { FixWish } from '../../desk/fix-wish.ts'
import { fixesOf } from '../fixes.ts'
import { opened } from '../prompts/change.ts'
import { closed, doing, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { FixView } from '../state/view.ts'

// How it is put right: chosen, typed, and accepted.

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
