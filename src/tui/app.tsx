import { Box, Text, useApp, useInput, useStdout } from 'ink'
import { useEffect, useReducer } from 'react'
import type { Messages } from '../messages/index.ts'
import type { Corpus } from '../store/corpus.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { keysOf } from './ink-keys.ts'
import { articleUnderBar } from './list.ts'
import { reduce } from './reduce.ts'
import { screenRows } from './screen-rows.ts'
import { initialState, type Size } from './state.ts'
import { themeFor } from './theme.ts'

export interface AppProps {
  corpus: Corpus
  /** The corpus as the person named it, for messages. */
  path: string
  size: Size
  ambiguous: AmbiguousWidth
  messages: Messages
  environment: NodeJS.ProcessEnv
  onError: (error: Error) => void
}

/** The explorer: sends what happens to the reducer, and draws the rows that the state gives. */
export function App({ corpus, path, size, ambiguous, messages, environment, onError }: AppProps) {
  const [state, dispatch] = useReducer(reduce, initialState(size, ambiguous))
  const { exit } = useApp()
  const { stdout } = useStdout()

  useEffect(() => {
    corpus.issues().then((issues) => dispatch({ type: 'issues', issues }), onError)
  }, [corpus, onError])

  useEffect(() => {
    const resized = () => dispatch({ type: 'size', size: { columns: stdout.columns, rows: stdout.rows } })
    stdout.on('resize', resized)
    return () => {
      stdout.off('resize', resized)
    }
  }, [stdout])

  const wanted = articleUnderBar(state)
  useEffect(() => {
    if (wanted === undefined) return
    let current = true
    corpus.article(wanted).then((article) => {
      if (article && current) dispatch({ type: 'article', article })
    }, onError)
    return () => {
      current = false
    }
  }, [corpus, wanted, onError])

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
