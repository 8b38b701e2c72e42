import { detailOf } from '../desk/sums.ts'
import type { EntityPage, ShownEntity, SumLine } from '../desk/told.ts'
import { isDoubtful, isOfficeDoubtful } from '../entities/doubt.ts'
import type { EntityKind } from '../model/entity.ts'
import { meantFirst, mentionsOfTyped, nameTyped } from './meant.ts'
import type { State } from './state/state.ts'
import { whoseNames } from './whose-names.ts'

/** A name as its pane lists it. */
export interface ListedName extends Omit<SumLine, 'articles' | 'times'> {
  /** How often here: in this article, or in how many of the articles summed up. */
  here: number
  /** In how many articles of the corpus; 0 where that is not known. */
  corpus: number
  /** What the query means: it stands before the others. */
  isMeant: boolean
  /** Where it stands in the article, where that is shown. */
  mentions: ShownEntity['mentions']
  /** Typed, and borne by nobody that is known. */
  isTyped?: true
}

/** The order in which kinds stand in their pane. */
const KINDS: EntityKind[] = ['person', 'org', 'practice', 'figure', 'work', 'place']

/** By kind, in each the sure ones first, as they came: as the article names them, or the most widely spoken of first. */
const byKind = (names: ListedName[]): ListedName[] =>
  KINDS.flatMap((kind) => {
    const own = names.filter((name) => name.kind === kind)
    return [...own.filter((name) => !name.isDoubtful), ...own.filter((name) => name.isDoubtful)]
  })

let kept: { from: unknown; found: unknown; names: ListedName[] } | undefined

/** What the pane lists, in its order. */
export function listedNames(state: State): ListedName[] {
  const whose = whoseNames(state)
  const { sums } = state.names
  const { view } = state
  const page = whose.of === 'page' && view.is === 'page' ? (view.found ?? null) : null
  const summed = whose.of === 'several' && sums?.of === whose.id ? sums.lines : null
  const from = page ?? (whose.of === 'article' ? (state.shown?.entities ?? null) : summed)
  const found = page ? undefined : state.search?.found
  // Asked for with every key, by the bar as by the drawing.
  if (kept?.from !== from || kept.found !== found) {
    const names = page
      ? besideName(page)
      : ((from ?? []) as (ShownEntity | SumLine)[]).map((own) =>
          'mentions' in own ? ofEntity(own) : ofSum(own),
        )
    const typed = whose.of === 'article' ? typedIn(state, names) : []
    kept = { from, found, names: meantFirst([...typed, ...byKind(names)], found) }
  }
  return kept.names
}

/** The name that was typed, where the article holds it and nobody was found to bear it there. */
function typedIn({ search, shown }: State, names: ListedName[]): ListedName[] {
  const found = search?.found
  const name = found && nameTyped(found)
  if (!name || !shown || names.some((own) => own.name === name)) return []
  const mentions = mentionsOfTyped(found, shown.article.id, name)
  if (mentions.length === 0) return []
  const nowhere = {
    key: name,
    detail: '',
    corpus: 0,
    isMeant: true,
    isDoubtful: true,
    isDetailDoubtful: false,
  }
  return [{ ...nowhere, kind: 'person', name, here: mentions.length, mentions, isTyped: true }]
}

/** Who and what stands beside a name in the articles that its page was made from. */
const besideName = ({ cards }: EntityPage): ListedName[] =>
  (['person', 'org'] as const).flatMap((kind) => {
    const counts = new Map<string, number>()
    for (const card of cards)
      for (const [name, articles] of kind === 'person' ? card.people : card.organisations)
        counts.set(name, (counts.get(name) ?? 0) + articles)
    return [...counts].map(([name, here]) => ({
      ...{ kind, key: name, name, detail: '', here, corpus: 0, mentions: [] },
      ...{ isMeant: false, isDoubtful: false, isDetailDoubtful: false },
    }))
  })

const ofSum = ({ articles, times: _, ...own }: SumLine): ListedName => ({
  ...{ ...own, here: articles, corpus: 0, isMeant: false, mentions: [] },
})

const ofEntity = (entity: ShownEntity): ListedName => {
  const { kind, key, name, mentions, articles } = entity
  return {
    ...{ kind, key, name, detail: detailOf(entity), here: mentions.length, corpus: articles },
    ...{ isDoubtful: isDoubtful(entity), isDetailDoubtful: isOfficeDoubtful(entity) },
    ...{ isMeant: false, mentions },
  }
}

export const nameUnderBar = (state: State): ListedName | undefined => listedNames(state)[state.names.bar]

/** What is listed has come anew: the bar stays on the name that it was on, or on its row. */
export function onSameName(before: State, now: State): State {
  const names = listedNames(now)
  const under = nameUnderBar(before)
  const same = under ? names.findIndex(({ kind, key }) => kind === under.kind && key === under.key) : -1
  const bar = same < 0 ? Math.min(now.names.bar, Math.max(0, names.length - 1)) : same
  return bar === now.names.bar ? now : { ...now, names: { ...now.names, bar } }
}

/** The heading above a name, where it is the first of its kind. */
export function headingOf(names: ListedName[], index: number): EntityKind | 'meant' | undefined {
  const [before, own] = [names[index - 1], names[index]].map(
    (name) => name && (name.isMeant ? 'meant' : name.kind),
  )
  return own === before ? undefined : own
}
