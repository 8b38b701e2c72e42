import { EventEmitter } from 'node:events'
import { Box, render, Text } from 'ink'
import type { ReactElement } from 'react'
import { App } from '../../src/tui/app.tsx'
import { Explorer } from '../../src/tui/explorer.ts'
import { frameText } from '../../src/tui/frame-text.ts'
import { readyYoga } from '../../src/tui/ink/yoga.ts'
import { screenParts } from '../../src/tui/screen-parts.ts'
import { themeFor } from '../../src/tui/theme/theme.ts'
import { desk, opened, press, type Run, settled } from './driving.ts'

// Prints what Ink makes of some screens, a line of JSON: run once with the Ink of the package and once with the parts
// that the build puts in its place.

const COLUMNS = 130

/** The last frame that Ink writes of something. */
function frameOf(element: ReactElement): string {
  const frames: string[] = []
  const output = Object.assign(new EventEmitter(), {
    columns: COLUMNS,
    rows: 24,
    write: (text: string) => frames.push(text),
  })
  const input = Object.assign(new EventEmitter(), { isTTY: true, setRawMode: () => {}, unref: () => {} })
  const app = render(element, {
    ...{ stdout: output as unknown as NodeJS.WriteStream, stdin: input as unknown as NodeJS.ReadStream },
    ...{ debug: true, patchConsole: false, exitOnCtrlC: false },
  })
  app.unmount()
  return frames.findLast((text) => text !== '') ?? ''
}

await readyYoga()
const theme = themeFor({ TERM: 'xterm' }, { theme: 'dark', colours: {} }, null)
const screen = ({ state }: Run) => (
  <App explorer={new Explorer(state)} path="corpus" themeOn={() => theme} onParts={() => {}} />
)
const after = (...keys: string[]) => settled(press(opened(), ...keys), desk)

const runs = [
  [],
  ['j', 'l'],
  ['l', 'l'],
  ['/', '乙', 'Enter'],
  ['/', '“'],
  ['l', 'v', 'e'],
  ['l', 'g', 's'],
  ['?'],
  [':'],
  ['l', 'l', 'K'],
  [':', ...'fix', 'Enter'],
].map((keys) => after(...keys))

const WIDE = '四议“工作”👨‍👩‍👧法'
/** Texts at any column, over each other, and cut by their boxes: between two characters, for of one cut in two Ink lets the half stick out. */
const boxes = [
  <Box key="beside" width={40}>
    <Box width={7} />
    <Text>{WIDE}</Text>
    <Box marginLeft={3}>
      <Text color="red">右</Text>
    </Box>
  </Box>,
  <Box key="below" flexDirection="column" paddingLeft={5}>
    <Text bold>{WIDE}</Text>
    <Text>{`一\n二二\n${WIDE}`}</Text>
  </Box>,
  <Box key="over" width={30} height={3}>
    <Text>{'字'.repeat(12)}</Text>
    <Box position="absolute" marginLeft={4} marginTop={0}>
      <Text color="green">ab甲</Text>
    </Box>
  </Box>,
  <Box key="cut" width={10} height={2} overflow="hidden">
    <Box width={30} height={4} flexShrink={0} marginLeft={-2}>
      <Text>{'甲乙丙丁戊己庚辛\n'.repeat(4)}</Text>
    </Box>
  </Box>,
]

/** The same screens put together by hand, as the first frames are. */
const byHand = runs.map(({ state }) => frameText(screenParts(state, 'corpus'), theme))

process.stdout.write(JSON.stringify({ frames: [...runs.map(screen), ...boxes].map(frameOf), byHand }))
