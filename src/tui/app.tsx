import { Box, Text, useApp } from 'ink'
import { useEffect, useReducer, useRef } from 'react'
import type { Desk, FoundLines } from '../desk/desk.ts'
import type { Messages } from '../messages/index.ts'
import { QueryError } from '../search/parse-query.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { copied } from './copy.ts'
import { articleUnderBar, missingArticles } from './list.ts'
import { reduce } from './reduce.ts'
import { screenRows } from './screen-rows.ts'
import { initialState } from './state.ts'
import type { Surface } from './surface.ts'
import { themeFor } from './theme.ts'

export interface AppProps {
  desk: Desk
  /** The corpus as the person named it, for messages. */
  path: string
  surface: Surface
  ambiguous: AmbiguousWidth
  messages: Messages
  environment: NodeJS.ProcessEnv
  onError: (error: Error) => void
}

/** So many results of a search are listed. */
const RESULTS = 200

/** The explorer: sends what happens to the reducer, and draws the rows that the state gives. */
export function App({ desk, path, surface, ambiguous, messages, environment, onError }: AppProps) {
  const [state, dispatch] = useReducer(reduce, initialState(surface.size(), ambiguous))
  const { exit } = useApp()

  useEffect(() => {
    const loadIssues = () => desk.issues().then((issues) => dispatch({ type: 'issues', issues }), onError)
    desk.onNews((news) => {
      if ('changed' in news) loadIssues()
      else dispatch({ type: 'progress', progress: news.progress ?? null })
    })
    loadIssues()
  }, [desk, onError])

  useEffect(() => surface.onResize(() => dispatch({ type: 'size', size: surface.size() })), [surface])

  useEffect(
    () =>
      surface.onInputs((inputs) => {
        for (const input of inputs) {
          if (input.type === 'cursor') {
            const measured = input.column === 3 ? 2 : 1
            surface.takeWidth(measured, true)
            dispatch({ type: 'ambiguous', ambiguous: measured })
          } else dispatch({ type: 'input', input })
        }
      }),
    [surface],
  )

  const missing = missingArticles(state).join('\n')
  useEffect(() => {
    for (const issue of missing === '' ? [] : missing.split('\n'))
      desk.articlesOf(issue).then((articles) => dispatch({ type: 'articles', issue, articles }), onError)
  }, [desk, missing, onError])

  const wanted = articleUnderBar(state)
  useEffect(() => {
    if (wanted === undefined) return
    let current = true
    desk.article(wanted).then((shown) => {
      if (shown && current) dispatch({ type: 'shown', shown })
    }, onError)
    return () => {
      current = false
    }
  }, [desk, wanted, onError])

  const { kind, key } = state.page ?? {}
  useEffect(() => {
    if (kind === undefined || key === undefined) return
    desk.page(kind, key).then((found) => {
      if (found) dispatch({ type: 'page', kind, key, found })
    }, onError)
  }, [desk, kind, key, onError])

  const line = state.search?.line ?? ''
  useEffect(() => {
    if (line.trim() === '') return
    const onSome = (found: FoundLines) => dispatch({ type: 'found', found })
    desk.find(line, RESULTS, onSome).then(
      (found) => {
        if (found) dispatch({ type: 'found', found })
      },
      (error: Error) => {
        if (!(error instanceof QueryError)) return onError(error)
        const { mistake, at, what } = error
        dispatch({ type: 'mistake', line, mistake: { mistake, at, what } })
      },
    )
  }, [desk, line, onError])

  const { copy } = state
  const current = useRef(state)
  current.current = state
  useEffect(() => {
    if (!copy) return
    surface.copy(copied(current.current, copy.withCitation, messages))
  }, [copy, messages, surface])

  useEffect(() => {
    if (state.done) exit()
  }, [state.done, exit])

  const caretRow = state.search?.isTyping ? state.size.rows - 1 : undefined
  useEffect(() => surface.placeCaret(caretRow), [surface, caretRow])

  const theme = themeFor(environment)
  return (
    <Box flexDirection="column">
      {screenRows(state, messages, path).map((spans, index) => (
        <Text key={index} wrap="truncate">
          {spans.map((span, place) => (
            <Text key={place} {...theme[span.look]}>
              {span.text}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  )
}
