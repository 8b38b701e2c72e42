import type { ActionName } from '../messages/zh.ts'

/** What the keys go to: a pane, the page of an entity, the source lines, or a selection that is being made. */
export type Context = 'list' | 'article' | 'entities' | 'page' | 'source' | 'fix' | 'visual'

export interface Action {
  name: ActionName
  /** Keys one after the other; `…` stands for any one key, which the action is given. */
  keys: string[]
  /** Where it works; everywhere but in a selection unless told. */
  where?: Context[]
  /** Shown on the line of the action before, its counterpart. */
  beside?: true
  /** Starts a program or writes a file of the person's: off where the explorer is restricted. */
  reachesOut?: true
}

const LISTS: Context[] = ['list', 'entities', 'page', 'source', 'fix']
const TEXT: Context[] = ['article', 'visual']
const ALL: Context[] = [...LISTS, ...TEXT]
const NOT_SELECTING: Context[] = [...LISTS, 'article']

/** Every action of the explorer with its keys. Dispatch, help, hints, commands, the manual and the README read it. */
export const actions: Action[] = [
  { name: 'down', keys: ['j', 'Down'], where: ALL },
  { name: 'up', keys: ['k', 'Up'], where: ALL, beside: true },
  { name: 'halfPageDown', keys: ['Ctrl-d'], where: ALL },
  { name: 'halfPageUp', keys: ['Ctrl-u'], where: ALL, beside: true },
  { name: 'pageDown', keys: ['Ctrl-f', 'PageDown', 'Space'], where: ALL },
  { name: 'pageUp', keys: ['Ctrl-b', 'PageUp'], where: ALL, beside: true },
  { name: 'first', keys: ['gg', 'Home'], where: ALL },
  { name: 'last', keys: ['G', 'End'], where: ALL, beside: true },
  { name: 'screenTop', keys: ['H'], where: ALL },
  { name: 'screenMiddle', keys: ['M'], where: ALL, beside: true },
  { name: 'screenBottom', keys: ['L'], where: ALL, beside: true },
  { name: 'scrollTop', keys: ['zt'], where: TEXT },
  { name: 'scrollMiddle', keys: ['zz'], where: TEXT, beside: true },
  { name: 'scrollBottom', keys: ['zb'], where: TEXT, beside: true },
  { name: 'toRight', keys: ['l', 'Right'] },
  { name: 'toLeft', keys: ['h', 'Left'], beside: true },
  { name: 'nextPane', keys: ['Tab'] },
  { name: 'previousPane', keys: ['Shift-Tab'], beside: true },
  { name: 'enter', keys: ['Enter'], where: ALL },
  { name: 'leave', keys: ['Esc'], where: ALL, beside: true },
  { name: 'nextArticle', keys: [']]'] },
  { name: 'previousArticle', keys: ['[['], beside: true },
  { name: 'nextWord', keys: ['w'], where: TEXT },
  { name: 'previousWord', keys: ['b'], where: TEXT, beside: true },
  { name: 'wordEnd', keys: ['e'], where: TEXT, beside: true },
  { name: 'lineStart', keys: ['0'], where: TEXT },
  { name: 'lineEnd', keys: ['$'], where: TEXT, beside: true },
  { name: 'nextParagraph', keys: ['}'], where: TEXT },
  { name: 'previousParagraph', keys: ['{'], where: TEXT, beside: true },
  { name: 'search', keys: ['/'] },
  { name: 'nextHit', keys: ['n'], where: ALL },
  { name: 'previousHit', keys: ['N'], where: ALL, beside: true },
  { name: 'searchWithin', keys: ['g/'], where: ['article'] },
  { name: 'filter', keys: ['f'], where: ['list'], beside: true },
  { name: 'searchWord', keys: ['*'], where: ['article', 'entities', 'visual'] },
  { name: 'card', keys: ['K'], where: ['article', 'entities', 'visual'], beside: true },
  { name: 'back', keys: ['Ctrl-o', 'go'] },
  { name: 'forth', keys: ['Ctrl-i', 'gi'], beside: true },
  { name: 'setMark', keys: ['m…'] },
  { name: 'toMark', keys: ["'…", '`…'], beside: true },
  { name: 'select', keys: ['v'], where: TEXT },
  { name: 'selectLines', keys: ['V'], where: TEXT, beside: true },
  { name: 'selectParagraph', keys: ['ip', 'ap'], where: ['visual'], beside: true },
  { name: 'characterLeft', keys: ['h', 'Left'], where: ['visual'] },
  { name: 'characterRight', keys: ['l', 'Right'], where: ['visual'], beside: true },
  { name: 'copy', keys: ['yy'] },
  { name: 'copySelection', keys: ['y'], where: ['visual'], beside: true },
  { name: 'copyWithCitation', keys: ['Y'], where: ALL, beside: true },
  { name: 'source', keys: ['gs'], where: ['article'] },
  { name: 'edit', keys: ['e'], where: ['source'], beside: true, reachesOut: true },
  { name: 'command', keys: [':'], where: ALL },
  { name: 'help', keys: ['?'], where: ALL, beside: true },
  { name: 'plain', keys: [] },
  { name: 'fix', keys: [], where: ['article', 'list'], reachesOut: true },
  { name: 'unfix', keys: [], beside: true, reachesOut: true },
  { name: 'redraw', keys: ['Ctrl-l'], where: ALL },
  { name: 'suspend', keys: ['Ctrl-z'], where: ALL, beside: true, reachesOut: true },
  { name: 'mouse', keys: [] },
  { name: 'quit', keys: ['q'], where: NOT_SELECTING },
  { name: 'leaveProgram', keys: ['ZZ', 'Ctrl-c'], where: ALL, beside: true },
]

export const worksIn = ({ where = NOT_SELECTING }: Action): Context[] => where

/** The actions line by line as help and README list them, counterparts together. */
export function actionLines(of: Action[]): Action[][] {
  const lines: Action[][] = []
  for (const action of of) {
    if (action.beside && lines.length > 0) lines.at(-1)!.push(action)
    else lines.push([action])
  }
  return lines
}

/** The name of an action as it is typed after `:`. */
export const commandName = (name: ActionName): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What the bottom line reminds of, by what the keys go to; what matters most first, for narrow windows. */
export const HINTS: Record<Context | 'results', ActionName[]> = {
  list: ['help', 'quit', 'search', 'enter', 'nextPane', 'down'],
  results: ['leave', 'nextHit', 'enter', 'search', 'down'],
  article: ['leave', 'help', 'nextArticle', 'card', 'select'],
  entities: ['leave', 'enter', 'help', 'down'],
  page: ['leave', 'enter', 'help', 'down'],
  source: ['down', 'edit', 'leave'],
  fix: ['down', 'enter', 'leave'],
  visual: ['copySelection', 'copyWithCitation', 'leave'],
}
