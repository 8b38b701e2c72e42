import { type Dispatch, useEffect, useRef } from 'react'
import type { Desk, FoundLines } from '../desk/desk.ts'
import { QueryError } from '../search/parse-query.ts'
import { partTexts } from './article-lines.ts'
import type { Event } from './event.ts'
import { articleUnderBar, missingArticles, sumsAsked } from './list.ts'
import type { State } from './state.ts'

interface Asking {
  desk: Desk
  state: State
  dispatch: Dispatch<Event>
  onError: (error: Error) => void
}

/** While keys repeat the bar moves at once, and what belongs to it follows after so much rest, in milliseconds. */
const REST = 150
/** So many articles bring their issues into a list that is filtered. */
const HOLDING = 100
/** What belongs to the bar without being read, its sums. */
const LONG_REST = 250

/** Asks the desk for whatever the state lacks. */
export function useDesk({ desk, state, dispatch, onError }: Asking): void {
  const current = useRef(state)
  current.current = state
  const hasIssues = useRef(state.issues !== null)
  useEffect(() => {
    const loadIssues = () => desk.issues().then((issues) => dispatch({ type: 'issues', issues }), onError)
    const loadUnread = () => desk.unread().then((unread) => dispatch({ type: 'unread', unread }), onError)
    // What is on the screen may be different now, though there is as much of it.
    const loadShown = () => {
      const { opened, shown: open } = current.current
      for (const issue of opened)
        desk.articlesOf(issue).then((articles) => dispatch({ type: 'articles', issue, articles }), onError)
      if (open)
        desk.article(open.article.id).then((shown) => {
          if (shown && current.current.shown === open) dispatch({ type: 'shown', shown })
        }, onError)
    }
    desk.onNews((news) => {
      if ('changed' in news) {
        loadIssues()
        loadShown()
        loadUnread()
      } else if ('progress' in news) dispatch({ type: 'progress', progress: news.progress ?? null })
      else if ('hindrance' in news) dispatch({ type: 'hindrance', hindrance: news.hindrance })
      else dispatch({ type: 'notice', notice: { say: 'rebuilt' } })
    })
    loadUnread()
    if (!hasIssues.current) loadIssues()
  }, [desk, dispatch, onError])

  // A name of a paper may hold anything, the end of a line too.
  const missing = JSON.stringify(missingArticles(state))
  useEffect(() => {
    for (const issue of JSON.parse(missing) as string[])
      desk.articlesOf(issue).then((articles) => dispatch({ type: 'articles', issue, articles }), onError)
  }, [desk, missing, dispatch, onError])

  const wanted = articleUnderBar(state)
  const isShown = useRef<string | undefined>(undefined)
  isShown.current = state.shown?.article.id
  const lastWanted = useRef(0)
  // What a key waits for is asked for at once.
  const isUrgent = state.waiting.length > 0
  useEffect(() => {
    if (wanted === undefined || wanted === isShown.current) return
    const now = performance.now()
    const isRepeating = !isUrgent && now - lastWanted.current < REST
    lastWanted.current = now
    let isCurrent = true
    const ask = async () => {
      const shown = await desk.article(wanted)
      // Where it is read, its words are asked for first: both are drawn together.
      const isRead = shown && current.current.focus === 'article'
      const starts = isRead ? await desk.words(partTexts(shown)) : undefined
      if (!isCurrent) return
      dispatch(shown ? { type: 'shown', shown } : { type: 'absent', article: wanted })
      if (starts) dispatch({ type: 'words', article: wanted, starts })
    }
    const asked = () => ask().catch(onError)
    const timer = isRepeating ? setTimeout(asked, REST) : undefined
    if (!timer) asked()
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [desk, wanted, isUrgent, dispatch, onError])

  const { shown } = state
  const needsWords =
    state.focus === 'article' && shown !== null && state.words?.article !== shown.article.id ? shown : null
  useEffect(() => {
    if (!needsWords) return
    const article = needsWords.article.id
    desk.words(partTexts(needsWords)).then((starts) => dispatch({ type: 'words', article, starts }), onError)
  }, [desk, needsWords, dispatch, onError])

  const asked = sumsAsked(state)
  const { of } = asked ?? {}
  const question = asked && state.sums?.of !== of ? JSON.stringify(asked.ask) : ''
  useEffect(() => {
    if (of === undefined || question === '') return
    const ask = () =>
      desk.sums(JSON.parse(question)).then((lines) => dispatch({ type: 'sums', of, lines }), onError)
    const timer = setTimeout(ask, isUrgent ? 0 : LONG_REST)
    return () => clearTimeout(timer)
  }, [desk, of, question, isUrgent, dispatch, onError])

  const { kind, key } = state.page?.found === null ? state.page : {}
  useEffect(() => {
    if (kind === undefined || key === undefined) return
    const found = kind === null ? desk.meant(key) : desk.page(kind, key)
    found.then((page) => dispatch({ type: 'page', key, kind, found: page }), onError)
  }, [desk, kind, key, dispatch, onError])

  const { article, block } = state.source?.found === null ? state.source : {}
  useEffect(() => {
    if (article === undefined || block === undefined) return
    desk.source(article, block).then((found) => dispatch({ type: 'source', article, found }), onError)
  }, [desk, article, block, dispatch, onError])

  const { fix } = state
  const asksFix = fix?.wish && fix.outcome === null ? fix : null
  useEffect(() => {
    if (!asksFix?.wish) return
    const { article: id, isKept } = asksFix
    desk
      .fix(id, { ...asksFix.wish, isKept })
      .then((outcome) => dispatch({ type: 'fixed', outcome, isKept }), onError)
  }, [desk, asksFix, dispatch, onError])

  const { filter } = state
  useEffect(() => {
    if (filter.trim() === '') return
    const timer = setTimeout(() => {
      const asked = `题:"${filter.replaceAll('"', '')}"`
      desk.find(asked, HOLDING).then(
        (found) => {
          const issues = new Set(found?.hits.map(({ issue }) => issue))
          dispatch({ type: 'holding', filter, issues: [...issues] })
        },
        // What cannot be asked for is looked for in what is listed.
        () => {},
      )
    }, REST)
    return () => clearTimeout(timer)
  }, [desk, filter, dispatch])

  const { line = '', limit = 0 } = state.search ?? {}
  const { revision } = state
  useEffect(() => {
    if (line.trim() === '') return
    const onSome = (found: FoundLines) => dispatch({ type: 'found', found })
    desk.find(line, limit, onSome).then(
      (found) => {
        if (found) dispatch({ type: 'found', found })
      },
      (error: Error) => {
        if (!(error instanceof QueryError)) return onError(error)
        const { mistake, at, what } = error
        dispatch({ type: 'mistake', line, mistake: { mistake, at, what } })
      },
    )
    // The same is asked again when the corpus has changed.
    void revision
  }, [desk, line, limit, revision, dispatch, onError])
}
