import type { Remarked } from '../../desk/taken.ts'
import { doing, opening, saying, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import { isEntry } from '../studies/collection.ts'
import { switched, UNTOLD } from '../studies/switched.ts'

// What is collected is looked at as any other view, and something is said of it.

/** A collection, or the list of them. */
export function collectionView(state: State, typed?: string): State {
  const { view } = state
  const line = typed ?? state.collection ?? ''
  if (view.is === 'study') return switched(state, view, 'collection', line)
  const own = { what: 'collection', line, against: null, choice: 0, isAll: false } as const
  return opening(state, { is: 'study', ...own, ...UNTOLD })
}

/** Something is said of the entry under the bar, which says it at once. */
function remarked(state: State, said: Remarked['said']): State {
  const { view } = state
  const found = view.is === 'study' && view.found?.what === 'collection' ? view.found : undefined
  const row = found?.rows[view.is === 'study' ? view.bar : 0]
  if (view.is !== 'study' || !found || !row || !isEntry(row)) return saying(state, 'needsRow')
  const rows = found.rows.map((own) => (own === row ? { ...row, ...said } : own))
  const next = withView(state, view, { found: { ...found, rows } })
  return doing(next, { do: 'remark', name: view.line, remarked: { id: row.id, said } })
}

export const noted = (state: State, note: string): State => remarked(state, { note })

export const tagged = (state: State, line: string): State =>
  remarked(state, { tags: [...new Set(line.split(/[\s#,，、]+/).filter((tag) => tag !== ''))] })
