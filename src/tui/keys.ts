import type { ActionName } from '../messages/zh.ts'

export interface Binding {
  keys: string[]
  action: ActionName
  /** Shown on the line of the binding before, its counterpart. */
  beside?: true
}

/** Every key of the explorer. The help and the README's table are made from it. */
export const bindings: Binding[] = [
  { keys: ['j', 'Down'], action: 'down' },
  { keys: ['k', 'Up'], action: 'up', beside: true },
  { keys: ['Ctrl-d'], action: 'halfPageDown' },
  { keys: ['Ctrl-u'], action: 'halfPageUp', beside: true },
  { keys: ['Ctrl-f', 'PageDown', 'Space'], action: 'pageDown' },
  { keys: ['Ctrl-b', 'PageUp'], action: 'pageUp', beside: true },
  { keys: ['gg', 'Home'], action: 'first' },
  { keys: ['G', 'End'], action: 'last', beside: true },
  { keys: ['Enter'], action: 'enter' },
  { keys: ['Esc'], action: 'leave', beside: true },
  { keys: ['l', 'Right'], action: 'toRight' },
  { keys: ['h', 'Left'], action: 'toLeft', beside: true },
  { keys: ['Tab'], action: 'nextPane' },
  { keys: ['Shift-Tab'], action: 'previousPane', beside: true },
  { keys: [']]'], action: 'nextArticle' },
  { keys: ['[['], action: 'previousArticle', beside: true },
  { keys: ['/'], action: 'search' },
  { keys: ['n'], action: 'nextHit' },
  { keys: ['N'], action: 'previousHit', beside: true },
  { keys: ['yy'], action: 'copy' },
  { keys: ['Y'], action: 'copyWithCitation', beside: true },
  { keys: ['?'], action: 'help' },
  { keys: ['q'], action: 'quit' },
  { keys: ['ZZ', 'Ctrl-c'], action: 'leaveProgram', beside: true },
]

/** The bindings line by line as help and README list them, counterparts together. */
export function bindingLines(): Binding[][] {
  const lines: Binding[][] = []
  for (const binding of bindings) {
    if (binding.beside) lines.at(-1)!.push(binding)
    else lines.push([binding])
  }
  return lines
}

const byKeys = new Map(bindings.flatMap(({ keys, action }) => keys.map((key) => [key, action] as const)))
const prefixes = new Set([...byKeys.keys()].filter((keys) => /^(.)\1$/u.test(keys)).map((keys) => keys[0]!))

// A Chinese input method types fullwidth forms and its own marks: they do what the plain keys do.
const FROM_INPUT_METHOD: Record<string, string> = {
  '？': '?',
  '：': ':',
  '、': '/',
  '【': '[',
  '】': ']',
  '　': 'Space',
}

/** The plain name of a key as typed. */
export function plainKey(key: string): string {
  const code = key.length === 1 ? key.charCodeAt(0) : 0
  if (key === ' ') return 'Space'
  if (FROM_INPUT_METHOD[key]) return FROM_INPUT_METHOD[key]
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : key
}

/** What the keys typed so far mean: an action, the start of one, or nothing. */
export function meaning(keys: string): ActionName | 'unfinished' | undefined {
  return byKeys.get(keys) ?? (prefixes.has(keys) ? 'unfinished' : undefined)
}
