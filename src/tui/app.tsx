import { Box, Text, useApp, useInput, useStdout } from 'ink'
import { useEffect, useReducer, useRef } from 'react'
import type { Desk, FoundLines } from '../desk/desk.ts'
import type { Messages } from '../messages/index.ts'
import { QueryError } from '../search/parse-query.ts'
import { copying } from '../terminal/clipboard.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { copied } from './copy.ts'
import { keysOf } from './ink-keys.ts'
import { articleUnderBar, missingArticles } from './list.ts'
import { reduce } from './reduce.ts'
import { screenRows } from './screen-rows.ts'
import { initialState, type Size } from './state.ts'
import { themeFor } from './theme.ts'

export interface AppProps {
  desk: Desk
  /** The corpus as the person named it, for messages. */
  path: string
  size: Size
  ambiguous: AmbiguousWidth
  messages: Messages
  environment: NodeJS.ProcessEnv
  onError: (error: Error) => void
}

/** So many results of a search are listed. */
const RESULTS = 200

/** The explorer: sends what happens to the reducer, and draws the rows that the state gives. */
export function App({ desk, path, size, ambiguous, messages, environment, onError }: AppProps) {
  const [state, dispatch] = useReducer(reduce, initialState(size, ambiguous))
  const { exit } = useApp()
  const { stdout } = useStdout()

  useEffect(() => {
    const loadIssues = () => desk.issues().then((issues) => dispatch({ type: 'issues', issues }), onError)
    desk.onNews((news) => {
      if ('changed' in news) loadIssues()
      else dispatch({ type: 'progress', progress: news.progress ?? null })
    })
    loadIssues()
  }, [desk, onError])

  useEffect(() => {
    const resized = () => dispatch({ type: 'size', size: { columns: stdout.columns, rows: stdout.rows } })
    stdout.on('resize', resized)
    return () => {
      stdout.off('resize', resized)
    }
  }, [stdout])

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
    const sequence = copying(copied(current.current, copy.withCitation, messages), environment)
    if (sequence) stdout.write(sequence)
  }, [copy, messages, environment, stdout])

  useEffect(() => {
    if (state.done) exit()
  }, [state.done, exit])

  useInput((input, key) => {
    for (const name of keysOf(input, key)) dispatch({ type: 'key', key: name })
  })

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
