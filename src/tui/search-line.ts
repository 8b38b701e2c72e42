import type { Search, State } from './state.ts'

/** A search begins: its line is empty, and where the person is can be gone back to. */
export function beginSearch(state: State): State {
  const { cursor, focus, shown, place, search } = state
  const before = search?.before ?? { cursor, focus, shown, place }
  const empty: Search = { line: '', caret: 0, isTyping: true, found: null, mistake: null, bar: 0, before }
  return { ...state, focus: 'list', search: search ? { ...search, isTyping: true } : empty }
}

/** Back to where the search began. */
export function endSearch(state: State): State {
  if (!state.search) return state
  return { ...state, ...state.search.before, search: null }
}

/** A key while the line of the search takes them. */
export function typedInSearch(state: State, search: Search, key: string): State {
  const { line, caret } = search
  const edited = (text: string, at: number): State => ({
    ...state,
    search: { ...search, line: text, caret: at, bar: 0, ...(text === '' && { found: null, mistake: null }) },
  })
  const moved = (bar: number): State => {
    const last = Math.max(0, (search.found?.hits.length ?? 0) - 1)
    return { ...state, search: { ...search, bar: Math.min(Math.max(bar, 0), last) } }
  }
  const characters = [...line.slice(0, caret)]
  switch (key) {
    case 'Esc':
    case 'Ctrl-c':
      return endSearch(state)
    case 'Enter':
      return line === '' ? endSearch(state) : { ...state, search: { ...search, isTyping: false } }
    case 'Down':
    case 'Ctrl-n':
      return moved(search.bar + 1)
    case 'Up':
    case 'Ctrl-p':
      return moved(search.bar - 1)
    case 'Left':
      return { ...state, search: { ...search, caret: caret - (characters.at(-1)?.length ?? 0) } }
    case 'Right':
      return { ...state, search: { ...search, caret: caret + ([...line.slice(caret)][0]?.length ?? 0) } }
    case 'Home':
    case 'Ctrl-a':
      return { ...state, search: { ...search, caret: 0 } }
    case 'End':
    case 'Ctrl-e':
      return { ...state, search: { ...search, caret: line.length } }
    case 'Backspace': {
      if (line === '') return endSearch(state)
      const kept = characters.slice(0, -1).join('')
      return edited(kept + line.slice(caret), kept.length)
    }
    case 'Ctrl-u':
      return edited(line.slice(caret), 0)
    case 'Ctrl-w': {
      const kept = line.slice(0, caret).replace(/\S*\s*$/u, '')
      return edited(kept + line.slice(caret), kept.length)
    }
    default:
      if (key.length > 1 && ![...key].every((character) => character.length === key.length)) return state
      return edited(line.slice(0, caret) + key + line.slice(caret), caret + key.length)
  }
}
