import { LONGEST_QUERY } from '../../search/parse-query.ts'
import { clusters } from '../../text/clusters.ts'
import { sanitise } from '../../text/sanitise.ts'
import type { Prompt, PromptKind } from '../state/search.ts'

export const promptFor = (kind: PromptKind, line = ''): Prompt => ({
  ...{ kind, line, caret: line.length, past: 0, typed: line, completion: -1 },
})

/** Names of keys that type nothing. */
const isNamed = (key: string) =>
  /^[A-Z][A-Za-z]*-?.+$/.test(key) && key.length > 1 && /^[\x20-\x7e]+$/.test(key)

/** The line after a key that edits it; undefined where the key does not. Characters are edited whole. */
export function edited(prompt: Prompt, key: string): Prompt | undefined {
  const { line, caret } = prompt
  const [before, after] = [line.slice(0, caret), line.slice(caret)]
  const moved = (to: number): Prompt => ({ ...prompt, caret: to })
  switch (key) {
    case 'Left':
    case 'Ctrl-b':
      return moved(caret - (clusters(before).at(-1)?.length ?? 0))
    case 'Right':
    case 'Ctrl-f':
      return moved(caret + (clusters(after)[0]?.length ?? 0))
    case 'Home':
    case 'Ctrl-a':
      return moved(0)
    case 'End':
    case 'Ctrl-e':
      return moved(line.length)
    case 'Backspace':
    case 'Ctrl-h': {
      const kept = clusters(before).slice(0, -1).join('')
      return withLine(prompt, kept + after, kept.length)
    }
    case 'Delete':
      return withLine(prompt, before + clusters(after).slice(1).join(''), caret)
    case 'Ctrl-u':
      return withLine(prompt, after, 0)
    case 'Ctrl-k':
      return withLine(prompt, before, caret)
    case 'Ctrl-w': {
      const kept = before.replace(/\S*\s*$/u, '')
      return withLine(prompt, kept + after, kept.length)
    }
    default:
      return isNamed(key) ? undefined : inserted(prompt, key === 'Space' ? ' ' : key)
  }
}

/** A text put where the caret stands, a paste of several lines as one. */
export function inserted(prompt: Prompt, text: string): Prompt {
  const { line, caret } = prompt
  const room = Math.max(0, LONGEST - line.length)
  // No half of a character at the cut.
  const cut = text.slice(0, room).replace(/[\ud800-\udbff]$/, '')
  const plain = sanitise(cut.replace(/\s+/g, ' '))
  return withLine(prompt, line.slice(0, caret) + plain + line.slice(caret), caret + plain.length)
}

/** A longer line is cut: a search says by then that it is too long, also where the last character is a pair. */
const LONGEST = LONGEST_QUERY + 2

const withLine = (prompt: Prompt, line: string, caret: number): Prompt => ({
  ...prompt,
  ...{ line, caret, past: 0, typed: line, completion: -1 },
})

/** A line from the history, or back to what was being typed. */
export function recalled(prompt: Prompt, history: readonly string[], by: 1 | -1): Prompt {
  const past = Math.min(Math.max(prompt.past + by, 0), history.length)
  const line = past === 0 ? prompt.typed : history[history.length - past]!
  return { ...prompt, past, line, caret: line.length }
}

/** The line with the next completion of what was typed. */
export function completed(prompt: Prompt, candidates: string[], by: 1 | -1): Prompt {
  if (candidates.length === 0) return prompt
  // Back from what was typed leads to the last.
  const from = by < 0 && prompt.completion < 0 ? 0 : prompt.completion
  const completion = (from + by + candidates.length) % candidates.length
  const line = candidates[completion]!
  return { ...prompt, completion, line, caret: line.length }
}
