import type { Prompt } from '../state/search.ts'
import type { State } from '../state/state.ts'
import { nameOf } from './command-name.ts'
import { completed } from './line.ts'

// `:check` is given a file: its path is completed as a shell does.

/** How much of a path is typed behind the command that takes one; nothing where none is, or no file may be opened. */
export function draftBegun(state: State): string | undefined {
  const { prompt, settings } = state
  if (prompt?.kind !== 'command' || settings.isRestricted) return undefined
  const [, word, begun] = /^(\S+)\s+(.*)$/.exec(prompt.typed.trimStart()) ?? []
  return word !== undefined && nameOf(state, word) === 'check' ? begun : undefined
}

/** The paths that this may become; nothing where none is typed, or they have not come. */
export function draftPaths(state: State): string[] | undefined {
  const begun = draftBegun(state)
  return begun !== undefined && state.draftNames?.begun === begun ? state.draftNames.paths : undefined
}

/** The line with the next of the paths; of one folder alone what is in it comes next. */
export function withDraftPath(state: State, prompt: Prompt, by: 1 | -1): State {
  const paths = draftPaths(state) ?? []
  const next = completed(
    prompt,
    paths.map((path) => `check ${path}`),
    by,
  )
  const isInto = paths.length === 1 && next.line.endsWith('/')
  return { ...state, prompt: isInto ? { ...next, typed: next.line, completion: -1 } : next }
}
