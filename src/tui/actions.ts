import type { ActionName } from '../messages/zh.ts'
import type { View } from './state/view.ts'

/** What the keys go to: a pane, a view that lies over the article or the screen, or a selection that is being made. */
export type Context = 'list' | 'entities' | 'visual' | View['is']

/**
 * What an action waits for where it is still on its way: nothing, the rows or the text that is moved through, the rows
 * of the list besides, the pages on which these stand, the entry under the bar, what stands in that entry, or where the
 * words of that begin.
 */
export type Need = 'nothing' | 'rows' | 'list' | 'pages' | 'entry' | 'content' | 'words'

export type Group = 'move' | 'panes' | 'reading' | 'search' | 'study' | 'places' | 'copying' | 'program'

export interface Action {
  name: ActionName
  /** Keys one after the other; `…` stands for any one key, which the action is given. */
  keys: string[]
  /** Where it works; everywhere but in a selection unless told. */
  where?: Context[]
  /** The content of what is under the bar unless told. */
  needs?: Need
  /** The group of actions that begins with it in the help. */
  begins?: Group
  /** Shown on the line of the action before, its counterpart. */
  beside?: true
  /** What is typed behind its name takes the place of what is under the bar. */
  takesText?: true
  /** Starts a program or writes a file of the person's: off where the explorer is restricted. */
  reachesOut?: true
}

const PANES: Context[] = [
  'list',
  'article',
  'entities',
  'page',
  'source',
  'fix',
  'check',
  'figures',
  'doubts',
]
const TEXT: Context[] = ['article', 'visual']
const ALL: Context[] = [...PANES, 'visual']
/** What has a top and an end on the screen. */
const MOVED: Context[] = [...ALL, 'study']
/** What is gone through by rows. */
const ROWS: Context[] = [...MOVED, 'help', 'plain']
const WITH_HELP: Context[] = [...MOVED, 'help']
/** Where a set of articles may be meant. */
const SETS: Context[] = ['list', 'article', 'entities', 'page', 'visual', 'study']
const NOT_SELECTING = PANES
/** Where what is listed is a set or a view; what is doubtful is neither. */
const WRITTEN: Context[] = [...PANES.filter((pane) => pane !== 'doubts'), 'study']
/** Where there is something to look for. */
const SEARCHED: Context[] = [...NOT_SELECTING, 'help']
/** Where words and names are pointed at. */
const POINTED: Context[] = ['article', 'entities', 'visual']

/** Every action of the explorer with its keys. Dispatch, help, hints, commands, the manual and the README read it. */
export const actions: Action[] = [
  { name: 'down', begins: 'move', keys: ['j', 'Down'], needs: 'rows', where: ROWS },
  { name: 'up', keys: ['k', 'Up'], needs: 'rows', where: ROWS, beside: true },
  { name: 'halfPageDown', keys: ['Ctrl-d'], needs: 'rows', where: ROWS },
  { name: 'halfPageUp', keys: ['Ctrl-u'], needs: 'rows', where: ROWS, beside: true },
  { name: 'pageDown', keys: ['Ctrl-f', 'PageDown'], needs: 'rows', where: ROWS },
  { name: 'pageUp', keys: ['Ctrl-b', 'PageUp'], needs: 'rows', where: ROWS, beside: true },
  { name: 'readOn', keys: ['Space'], needs: 'rows', where: ROWS },
  { name: 'first', keys: ['gg', 'Home'], needs: 'rows', where: ROWS },
  { name: 'last', keys: ['G', 'End'], needs: 'rows', where: ROWS, beside: true },
  { name: 'screenTop', keys: ['H'], needs: 'rows', where: MOVED },
  { name: 'screenMiddle', keys: ['M'], needs: 'rows', where: MOVED, beside: true },
  { name: 'screenBottom', keys: ['L'], needs: 'rows', where: MOVED, beside: true },
  { name: 'scrollTop', keys: ['zt'], where: TEXT },
  { name: 'scrollMiddle', keys: ['zz'], where: TEXT, beside: true },
  { name: 'scrollBottom', keys: ['zb'], where: TEXT, beside: true },
  { name: 'toRight', begins: 'panes', keys: ['l', 'Right'], needs: 'entry' },
  { name: 'toLeft', keys: ['h', 'Left'], needs: 'rows', beside: true },
  { name: 'nextPane', keys: ['Tab'], needs: 'entry' },
  { name: 'previousPane', keys: ['Shift-Tab'], needs: 'entry', beside: true },
  { name: 'enter', keys: ['Enter'], needs: 'entry', where: WITH_HELP },
  { name: 'leave', keys: ['Esc'], needs: 'nothing', where: ROWS, beside: true },
  { name: 'nextArticle', begins: 'reading', keys: [']]'], needs: 'list' },
  { name: 'previousArticle', keys: ['[['], needs: 'list', beside: true },
  { name: 'nextPage', keys: ['>'], needs: 'pages' },
  { name: 'previousPage', keys: ['<'], needs: 'pages', beside: true },
  { name: 'nextIssue', keys: [')'], needs: 'list' },
  { name: 'previousIssue', keys: ['('], needs: 'list', beside: true },
  { name: 'inItsIssue', keys: ['gl'], where: ['list', 'article', 'page'] },
  { name: 'foldAll', keys: ['zM'], needs: 'list', where: ['list'] },
  { name: 'unfoldAll', keys: ['zR'], needs: 'list', where: ['list'], beside: true },
  { name: 'nextWord', keys: ['w'], needs: 'words', where: TEXT },
  { name: 'previousWord', keys: ['b'], needs: 'words', where: TEXT, beside: true },
  { name: 'wordEnd', keys: ['e'], needs: 'words', where: TEXT, beside: true },
  { name: 'lineStart', keys: ['0'], where: TEXT },
  { name: 'lineEnd', keys: ['$'], where: TEXT, beside: true },
  { name: 'nextParagraph', keys: ['}'], where: TEXT },
  { name: 'previousParagraph', keys: ['{'], where: TEXT, beside: true },
  { name: 'search', begins: 'search', keys: ['/'], takesText: true, needs: 'nothing', where: SEARCHED },
  { name: 'nextHit', keys: ['n'], where: ALL },
  { name: 'previousHit', keys: ['N'], where: ALL, beside: true },
  { name: 'searchWithin', keys: ['g/'], takesText: true, where: ['article'] },
  { name: 'filter', keys: ['f'], takesText: true, needs: 'nothing', where: ['list'], beside: true },
  { name: 'searchWord', keys: ['*'], needs: 'words', where: POINTED },
  { name: 'card', keys: ['K'], takesText: true, needs: 'words', where: POINTED, beside: true },
  { name: 'figures', keys: [], takesText: true, needs: 'words', where: POINTED },
  { name: 'wholeNames', keys: ['gn'], needs: 'rows', where: ['list', 'article', 'entities'] },
  { name: 'paintNames', keys: ['gN'], needs: 'nothing', beside: true },
  { name: 'markUnsure', keys: ['gu'], needs: 'nothing' },
  { name: 'concordance', begins: 'study', keys: ['gk'], takesText: true, needs: 'words', where: SETS },
  { name: 'time', keys: ['gt'], takesText: true, needs: 'words', where: SETS },
  { name: 'company', keys: ['gc'], takesText: true, needs: 'words', where: SETS },
  { name: 'links', keys: ['gb'], takesText: true, needs: 'words', where: SETS },
  { name: 'difference', keys: ['gd'], takesText: true, needs: 'words', where: SETS },
  { name: 'firstUse', keys: ['gf'], takesText: true, where: SETS },
  { name: 'sort', keys: ['s'], takesText: true, needs: 'nothing', where: ['study'] },
  { name: 'readAll', keys: ['A'], needs: 'nothing', where: ['study'] },
  { name: 'against', keys: [], takesText: true, needs: 'nothing', where: ['study'] },
  { name: 'back', begins: 'places', keys: ['Ctrl-o', 'go'] },
  { name: 'forth', keys: ['Ctrl-i', 'gi'], beside: true },
  { name: 'places', keys: ["'/"], needs: 'nothing' },
  { name: 'setMark', keys: ['m…'] },
  { name: 'toMark', keys: ["'…", '`…'], beside: true },
  { name: 'select', begins: 'copying', keys: ['v'], where: TEXT },
  { name: 'selectLines', keys: ['V'], where: TEXT, beside: true },
  { name: 'selectParagraph', keys: ['ip', 'ap'], where: ['visual'], beside: true },
  { name: 'characterLeft', keys: ['h', 'Left'], where: ['visual'] },
  { name: 'characterRight', keys: ['l', 'Right'], where: ['visual'], beside: true },
  { name: 'copy', keys: ['yy'] },
  { name: 'copySelection', keys: ['y'], where: ['visual'], beside: true },
  { name: 'copyWithCitation', keys: ['Y'], where: ALL, beside: true },
  { name: 'pickAlso', keys: ['+'], where: ALL },
  {
    name: 'collect',
    keys: ['a'],
    where: ['list', 'article', 'entities', 'figures', 'study'],
    reachesOut: true,
  },
  { name: 'write', keys: [], where: WRITTEN, beside: true, reachesOut: true },
  { name: 'collection', keys: ['ga'], takesText: true, needs: 'nothing', where: SETS },
  { name: 'note', keys: [], needs: 'rows', where: ['study'], reachesOut: true },
  { name: 'tag', keys: [], needs: 'rows', where: ['study'], beside: true, reachesOut: true },
  { name: 'save', keys: [], needs: 'list', where: [...PANES, 'study'] },
  { name: 'forget', keys: [], needs: 'nothing', where: ['list'], beside: true },
  { name: 'source', keys: ['gs'], where: ['article'] },
  { name: 'edit', keys: ['e'], where: ['source'], beside: true, reachesOut: true },
  { name: 'command', begins: 'program', keys: [':'], needs: 'nothing', where: WITH_HELP },
  { name: 'help', keys: ['?', 'F1'], needs: 'nothing', where: MOVED, beside: true },
  { name: 'plain', keys: [] },
  { name: 'check', keys: [], takesText: true, needs: 'nothing', reachesOut: true },
  { name: 'doubts', keys: ['g~'], needs: 'list', where: ['list', 'article', 'entities'] },
  {
    name: 'fix',
    keys: [],
    needs: 'words',
    where: ['article', 'list', 'entities', 'visual', 'doubts'],
    reachesOut: true,
  },
  { name: 'unfix', keys: [], needs: 'nothing', beside: true, reachesOut: true },
  { name: 'redraw', keys: ['Ctrl-l'], needs: 'nothing', where: ROWS },
  { name: 'suspend', keys: ['Ctrl-z'], needs: 'nothing', where: ROWS, beside: true, reachesOut: true },
  { name: 'mouse', keys: [], needs: 'nothing' },
  { name: 'quit', keys: ['q'], needs: 'nothing', where: ROWS },
  { name: 'leaveProgram', keys: ['ZZ', 'Ctrl-c'], needs: 'nothing', where: ROWS, beside: true },
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
  doubts: ['leave', 'enter', 'nextHit', 'down'],
  check: ['leave', 'enter', 'nextHit', 'copyWithCitation', 'down'],
  figures: ['leave', 'enter', 'nextHit', 'copyWithCitation', 'down'],
  visual: ['copySelection', 'copyWithCitation', 'leave'],
  study: ['leave', 'enter', 'sort', 'readAll', 'help', 'down'],
  help: ['down', 'search', 'enter', 'leave'],
  plain: ['down', 'leave'],
}

/** The same where a search has found nothing to go through. */
export const NOTHING_FOUND: ActionName[] = ['search', 'leave', 'help']

/** The same where something is to be picked; elsewhere as always. */
export const PICKING_HINTS: Partial<typeof HINTS> = {
  list: ['enter', 'pickAlso', 'copy', 'help', 'quit', 'search', 'nextPane'],
  results: ['enter', 'pickAlso', 'copy', 'leave', 'nextPane'],
  article: ['enter', 'select', 'pickAlso', 'copyWithCitation', 'leave'],
  entities: ['enter', 'copy', 'copyWithCitation', 'pickAlso', 'leave'],
  visual: ['copySelection', 'copyWithCitation', 'pickAlso', 'leave'],
}
