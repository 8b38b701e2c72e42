import { it } from 'vitest'
import { launch, shows, type Terminal } from './terminal.ts'

const program = new URL('../../bin/lbx-tui.js', import.meta.url).pathname

/** A shell that prints what was chosen and how it ended. */
const picking = (...args: string[]): Terminal =>
  launch({
    command: [
      'sh',
      '-c',
      'x=$("$0" "$@"); status=$?; printf "\\n[%s] %s.\\n" "$x" "$status"',
      process.execPath,
    ],
    args: [program, 'pick', ...args],
  })

it('prints the citation of the article that was chosen', async () => {
  const terminal = picking('乔晓峰')
  await terminal.until(() => terminal.actedOn() !== '', 'the results')
  terminal.type('\r')
  await terminal.until(
    (screen) => /\[《吕梁读本》2023-\d\d-\d\d .*版《.+》\] 0\./.test(screen),
    'the citation',
  )
  await terminal.exited
})

it('prints what the bar stood on when the keys came, though the article is still to come', async () => {
  const terminal = picking()
  await terminal.until(shows('本报讯'))
  terminal.type('jjj\r')
  await terminal.until(shows('《离石区第三届青少年机器人竞赛'), 'the citation of the fourth article')
  await terminal.exited
})

it.each([
  ['a name with its office', '\t\t\r', '[区委书记廉海平] 0.'],
  ['a selection', '\t}}}ve\r', '[本报] 0.'],
])('prints %s', async (_, keys, chosen) => {
  const terminal = picking('项目与环境一起抓')
  await terminal.until(shows('51个项目 总投资'), 'the article')
  terminal.type(keys)
  await terminal.until(shows(chosen), chosen)
  await terminal.exited
})

it('prints a figure with what it counts', async () => {
  const terminal = picking('项目与环境一起抓')
  await terminal.until(shows('51个项目 总投资'), 'the article')
  terminal.type('\t\t')
  // How many names stand above it, recognition says.
  for (let name = ''; !name.includes('347亿元'); name = terminal.actedOn()) {
    terminal.type(name === '' ? '' : 'j')
    await terminal.until(() => terminal.actedOn() !== name && terminal.actedOn() !== '', 'the next name')
  }
  terminal.type('\r')
  await terminal.until(shows('[总投资347亿元] 0.'))
  await terminal.exited
})

it('prints nothing and says so by its status where nothing was chosen', async () => {
  const terminal = picking()
  await terminal.until(shows('本报讯'))
  terminal.type('q')
  await terminal.until(shows('[] 130.'))
  await terminal.exited
})

it('prints with its source, where that is asked for', async () => {
  const terminal = picking('--format=citation', '廉海平')
  await terminal.until(shows('区委书记'), 'the people of the first article')
  terminal.type('\t\t\r')
  await terminal.until((screen) => /廉海平（.*《.+》）\] 0\./.test(screen), 'the citation')
  await terminal.exited
})
