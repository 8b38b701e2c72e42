import { differencesOf, differenceUnderBar } from '../drafts/differences.ts'
import type { CheckView, FiguresView, View } from '../state/view.ts'

// Views whose rows stand in the pane of the list and each have a sentence of the archive: it is read beside them, Enter
// leads to it, and it is copied with its citation.

export type SourcedView = CheckView | FiguresView

export const isSourced = (view: View): view is SourcedView => view.is === 'check' || view.is === 'figures'

/** A sentence of the archive, and where it stands. */
interface Source {
  sentence: string
  citation: string
  article: string
  /** What the article was known by. */
  headline?: string
  /** In its body; null where it stands in the head. */
  at: { block: number; offset: number } | null
}

export const countOf = (view: SourcedView): number =>
  view.is === 'check' ? differencesOf(view).length : (view.found?.lines.length ?? 0)

/** The source of the row under the bar; nothing where none is known. */
export function sourceUnderBar(view: SourcedView): Source | undefined {
  if (view.is === 'figures') return view.found?.lines[view.bar]
  const [evidence] = differenceUnderBar(view)?.evidence ?? []
  return (
    evidence && { ...evidence, at: evidence.block === null ? null : { block: evidence.block, offset: 0 } }
  )
}

/** What is copied of the row under the bar: the sentence of the archive, with its citation where that is wanted. */
export function copiedFrom(view: SourcedView, isCited: boolean): string {
  const source = sourceUnderBar(view)
  if (!source) return ''
  return isCited ? `${source.sentence}（${source.citation}）` : source.sentence
}
