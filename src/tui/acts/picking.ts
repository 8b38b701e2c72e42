import { type ListedName, listedNames, nameUnderBar } from '../names.ts'
import { idOfName, idUnderBar } from '../picked.ts'
import { doing, saying, withReading } from '../state/change.ts'
import type { Picked } from '../state/parts.ts'
import type { State } from '../state/state.ts'
import { isOfMany, rowCopied, textMeant } from './copying.ts'
import { moved } from './moving.ts'
import { nameAt } from './names.ts'

// Where something is to be picked: it is printed and the explorer left, or it is taken to be printed with others.

/** What was taken, else what is under the bar or at the point, is printed in the form that the key says. */
export function picked(state: State, form: keyof Picked['as']): State {
  const here = form === 'usual' ? thingHere(state) : (nameThing(state, nameOfPane(state)) ?? textThing(state))
  const things = state.picked.length > 0 ? state.picked : here ? [here] : []
  if (things.length === 0) return saying(state, 'nothingToCopy')
  const next = things.reduce((own, { as }) => doing(own, { do: 'choose', ...as[form] }), state)
  return { ...withReading(next, { selection: null }), done: true }
}

/** One thing more, or that one not after all; a bar goes on to the next. */
export function pickedAlso(state: State): State {
  if (!state.settings.isPicking) return saying(state, 'notPicking')
  const thing = thingHere(state)
  if (!thing) return saying(state, 'nothingToCopy')
  const others = state.picked.filter(({ id }) => id !== thing.id)
  const isNew = others.length === state.picked.length
  const now = isNew ? [...others, thing] : others
  const next = withReading({ ...state, picked: now }, { selection: null })
  return saying(state.focus === 'article' ? next : moved(next, 1), 'picked', String(now.length))
}

const thingHere = (state: State): Picked | undefined =>
  nameThing(state, nameOfPane(state) ?? nameAtPoint(state)) ?? textThing(state)

const nameOfPane = (state: State): ListedName | undefined =>
  state.focus === 'entities' ? nameUnderBar(state) : undefined

function nameAtPoint(state: State): ListedName | undefined {
  const isRead = state.focus === 'article' && state.view.is === 'article' && !state.reading.selection
  const at = isRead ? nameAt(state) : undefined
  return at && listedNames(state).find(({ kind, key }) => kind === at.kind && key === at.key)
}

/** A name with its office, a figure with what it counts: whole, not the sentence around them. */
function nameThing(state: State, name: ListedName | undefined): Picked | undefined {
  if (!name) return undefined
  // What is doubtful is not taken without the sentence that says it; who was asked for by name is.
  const isTold = name.isDoubtful && !name.isMeant && !isOfMany(state)
  const [whole, bare] = isTold ? [textMeant(state), textMeant(state)] : [wholeName(name), name.name]
  return thing(state, { id: idOfName(state, name), whole, bare, isCited: false })
}

function wholeName({ kind, name, detail, isDetailDoubtful }: ListedName): string {
  if (kind === 'person') return isDetailDoubtful ? name : detail + name
  return kind === 'figure' ? name + detail : name
}

/** A selection, a paragraph, a headline; of a row with its source the sentence of the archive, which bears its own citation. */
function textThing(state: State): Picked | undefined {
  const { focus } = state
  const row = rowCopied(state, false)
  if (row !== undefined) {
    const plain = { text: row, citing: null }
    const cited = { text: rowCopied(state, true)!, citing: null }
    const usual = state.settings.format === 'citation' ? cited : plain
    return row === '' ? undefined : { id: cited.text, as: { usual, bare: plain, cited } }
  }
  const text = focus === 'entities' ? '' : textMeant(state)
  if (text === '') return undefined
  const isHeadline = focus === 'list'
  const id = isHeadline ? idUnderBar(state) : `${idUnderBar(state)} ${text}`
  return thing(state, { id, whole: text, bare: text, isCited: isHeadline })
}

interface Thing {
  id: string
  whole: string
  bare: string
  /** Printed with where it stands, where nothing else is asked for. */
  isCited: boolean
}

function thing(state: State, { id, whole, bare, isCited }: Thing): Picked {
  const { format } = state.settings
  const cited = { text: whole, citing: isOfMany(state) ? null : state.shown }
  const isUsuallyCited = format === 'auto' ? isCited : format === 'citation'
  const usual = isUsuallyCited ? cited : { text: whole, citing: null }
  return { id, as: { usual, bare: { text: bare, citing: null }, cited } }
}
