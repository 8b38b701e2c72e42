import type { ActionName } from '../messages/zh.ts'
import { areClashing, keysIn } from '../settings/key-names.ts'
import { type Action, actions, type Context, worksIn } from './actions.ts'

/** Stands in the keys of an action for any one key. */
const ANY = '…'

/** What keys mean: an action, the beginning of one, one that does not work here, or nothing. */
export type Meaning =
  | { does: ActionName; key?: string }
  | { unfinished: true }
  | { elsewhere: Action }
  | undefined

const isTogether = (one: Action, other: Action) =>
  worksIn(one).some((context) => worksIn(other).includes(context))

/** True where two actions work in one place, so that their keys must differ. */
export const areTogether = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((name) => actions.find((action) => action.name === name))
  return first !== undefined && second !== undefined && isTogether(first, second)
}

/** The actions with their keys as the person has set them: what is set takes a key from what has it by default. */
export function actionsWith(own: Partial<Record<ActionName, string[]>>): Action[] {
  const set = actions.filter(({ name }) => own[name])
  const isTaken = (action: Action, keys: string) =>
    set.some(
      (other) =>
        isTogether(action, other) &&
        own[other.name]!.some((taken) => areClashing(keysIn(taken)!, keysIn(keys)!)),
    )
  return actions.map((action) => ({
    ...action,
    keys: own[action.name] ?? action.keys.filter((keys) => !isTaken(action, keys)),
  }))
}

type KeyList = { action: Action; own: string[] }
const lists = new WeakMap<Action[], KeyList[]>()

function listsOf(map: Action[]): KeyList[] {
  const known = lists.get(map)
  if (known) return known
  const made = map.flatMap((action) => action.keys.map((keys) => ({ action, own: keysIn(keys) ?? [] })))
  lists.set(map, made)
  return made
}

const isBeginningOf = (keys: string[], own: string[]) =>
  own.length > keys.length && keys.every((key, index) => own[index] === key)

export function meaning(map: Action[], keys: string[], context: Context): Meaning {
  let isBeginning = false
  let elsewhere: Action | undefined
  for (const { action, own } of listsOf(map)) {
    const isHere = worksIn(action).includes(context)
    const fits = own.length === keys.length && own.every((key, index) => key === keys[index] || key === ANY)
    if (fits && isHere) return { does: action.name, ...(own.at(-1) === ANY && { key: keys.at(-1)! }) }
    if (fits) elsewhere ??= action
    else if (isHere && isBeginningOf(keys, own)) isBeginning = true
  }
  if (isBeginning) return { unfinished: true }
  return elsewhere && { elsewhere }
}

/** What may follow the keys typed so far, for the box that shows it. */
export const continuations = (
  map: Action[],
  keys: string[],
  context: Context,
): { rest: string; name: ActionName }[] =>
  listsOf(map).flatMap(({ action, own }) =>
    worksIn(action).includes(context) && isBeginningOf(keys, own)
      ? [{ rest: own.slice(keys.length).join(''), name: action.name }]
      : [],
  )

// A Chinese input method types fullwidth forms and its own marks: they do what the plain keys do.
const FROM_INPUT_METHOD: Record<string, string> = {
  '？': '?',
  '：': ':',
  '、': '/',
  '《': '<',
  '》': '>',
  '【': '[',
  '】': ']',
  '「': '{',
  '」': '}',
  '‘': "'",
  '’': "'",
  '￥': '$',
  '　': 'Space',
}

/** The plain name of a key as typed. */
export function plainKey(key: string): string {
  const code = key.length === 1 ? key.charCodeAt(0) : 0
  if (key === ' ') return 'Space'
  if (FROM_INPUT_METHOD[key]) return FROM_INPUT_METHOD[key]
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : key
}
