/** What a beginning of words is itself, and the characters (UTF-16 units) that carry it on. */
export interface Beginning<Value> {
  value: Value | undefined
  next: Map<number, Beginning<Value>> | undefined
}

export const emptyTrie = <Value>(): Beginning<Value> => ({ value: undefined, next: undefined })

/** A tree that is filled when somebody first asks it. */
export function lateTrie<Value>(fill: (root: Beginning<Value>) => void): Beginning<Value> {
  let filled: Beginning<Value> | undefined
  return {
    value: undefined,
    get next() {
      if (!filled) {
        filled = emptyTrie()
        fill(filled)
      }
      return filled.next
    },
  }
}

/** The node of one more character, made where there is none yet. */
export function grow<Value>(node: Beginning<Value>, code: number): Beginning<Value> {
  node.next ??= new Map()
  let child = node.next.get(code)
  if (!child) {
    child = emptyTrie()
    node.next.set(code, child)
  }
  return child
}

/** Puts a word into a tree; with no value, takes it out again. */
export function addWord<Value>(root: Beginning<Value>, word: string, value: Value | undefined): void {
  let node = root
  for (let at = 0; at < word.length; at++) node = grow(node, word.charCodeAt(at))
  node.value = value
}

/** What a tree says of a word; nothing where it has none. */
export function valueAtWord<Value>(root: Beginning<Value>, word: string): Value | undefined {
  let node: Beginning<Value> | undefined = root
  for (let at = 0; at < word.length && node; at++) node = node.next?.get(word.charCodeAt(at))
  return node?.value
}

/** A tree of words, all with the same value. */
export function trieOf(words: Iterable<string>): Beginning<true> {
  const root = emptyTrie<true>()
  for (const word of words) addWord(root, word, true)
  return root
}

/**
 * The length of the longest word of a tree that begins at a place of a text, 0 where none does.
 *
 * @example longestAt(trieOf(['市', '市委']), '在市委', 1) // 2
 */
export function longestAt<Value>(root: Beginning<Value>, text: string, at: number): number {
  let node = root
  let longest = 0
  for (let end = at; end < text.length; end++) {
    const child = node.next?.get(text.charCodeAt(end))
    if (!child) break
    if (child.value !== undefined) longest = end + 1 - at
    node = child
  }
  return longest
}

/**
 * True for a text that is nothing but words of a tree, one behind the other.
 *
 * @example isMadeOf(trieOf(['市', '市区']), '市市区') // true
 */
export function isMadeOf(root: Beginning<unknown>, text: string): boolean {
  const reached = new Uint8Array(text.length + 1)
  reached[0] = 1
  for (let at = 0; at < text.length; at++) {
    if (reached[at] === 0) continue
    let node: Beginning<unknown> | undefined = root
    for (let end = at; end < text.length; end++) {
      node = node.next?.get(text.charCodeAt(end))
      if (!node) break
      if (node.value !== undefined) reached[end + 1] = 1
    }
  }
  return reached[text.length] === 1
}

/**
 * Which characters (UTF-16 units) begin a word of some trees: one look into an array spares a scan of a text the
 * trees at most of its places.
 */
export function firstsOf(...roots: Beginning<unknown>[]): Uint8Array {
  const firsts = new Uint8Array(0x10000)
  for (const root of roots) for (const code of root.next?.keys() ?? []) firsts[code] = 1
  return firsts
}

/**
 * Which two characters begin a word of several, as bits under a hash of both: a scan of a text asks the trees at one
 * place in fifty instead of one in three.
 */
export class Beginnings {
  private readonly bits = new Uint8Array(0x10000)

  constructor(words: Iterable<string>) {
    for (const word of words) this.bits[hash(word, 0)] = 1
  }

  mayBegin(text: string, at: number): boolean {
    return this.bits[hash(text, at)] === 1
  }
}
const hash = (text: string, at: number) => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff

/** A tree of words written backwards: what a text ends with. */
export function endingsOf(words: Iterable<string>): Beginning<true> {
  const root = emptyTrie<true>()
  for (const word of words) addWord(root, [...word].reverse().join(''), true)
  return root
}

/**
 * The length of the longest ending that stands before a place of a text, 0 where none does.
 *
 * @example longestBefore(endingsOf(['主席', '副主席']), '政协副主席', 5) // 3
 */
export function longestBefore<Value>(root: Beginning<Value>, text: string, end: number): number {
  let node = root
  let longest = 0
  for (let at = end - 1; at >= 0; at--) {
    const child = node.next?.get(text.charCodeAt(at))
    if (!child) break
    if (child.value !== undefined) longest = end - at
    node = child
  }
  return longest
}

/** What a tree of endings says of the longest one that stands before a place of a text. */
export function valueBefore<Value>(root: Beginning<Value>, text: string, end: number): Value | undefined {
  let node = root
  let value: Value | undefined
  for (let at = end - 1; at >= 0; at--) {
    const child = node.next?.get(text.charCodeAt(at))
    if (!child) break
    if (child.value !== undefined) value = child.value
    node = child
  }
  return value
}
