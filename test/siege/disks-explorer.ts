import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { still } from '../e2e/still.ts'
import { launch, shows, type Terminal } from '../e2e/terminal.ts'
import { aWorld, BY_HAND, PLACES, type Place, type World } from './a-world.ts'
import { program, start } from './children.ts'
import { TROUBLES, type Trouble } from './disk.ts'
import { type Row, Tally } from './row.ts'

const explorer = ({ environment, args }: World): Terminal => launch({ args, environment, columns: 220 })

/** All that is kept in a state folder. */
const keptIn = ({ folders: { state } }: World): string => {
  const folder = join(state, 'lbx-tui')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
}
const isMarked = (world: World, mark: string) => keptIn(world).includes(`"${mark}":`)
const corrections = ({ folders }: World) => readFileSync(join(folders.corpus, 'corrections.toml'), 'utf8')

async function marked(terminal: Terminal, mark: string): Promise<void> {
  terminal.type(`m${mark}`)
  await terminal.until(shows(`已做记号 ${mark}`))
}

/** Another headline for the article under the bar, up to where it is kept or is said not to be. */
async function correct(terminal: Terminal, said: string): Promise<void> {
  terminal.type('l:fix\r')
  await terminal.until(shows('哪里认错了'))
  terminal.type('jj\r')
  await terminal.until(() => terminal.screen().at(-1)!.startsWith('= '))
  terminal.type('！\r')
  await terminal.until(
    (screen) => screen.includes('Enter 照此更正') || screen.includes(said),
    `${said}, or a choice`,
  )
  terminal.type('\r')
  await terminal.until(shows(said))
  terminal.type('\x1b\x1b')
  await still(terminal)
  terminal.type('h')
}

type During = (world: World, terminal: Terminal, trouble: Trouble) => Promise<void>

const isThere = (what: string, isSo: boolean) => {
  if (!isSo) throw new Error(`${what} is not so`)
}

const SAID: Record<Trouble, string> = { full: '磁盘已满', 'read-only': '写不进去', vanished: '不在了' }

/** What is done while each of the places is in trouble, and afterwards. */
const DOING: Record<Place, During> = {
  corpus: async (world, terminal, trouble) => {
    world.disk.begin(trouble)
    if (trouble === 'vanished') {
      await terminal.until((screen) => screen.includes(SAID.vanished) && screen.includes(world.disk.path))
      terminal.type('lgs')
      await terminal.until(shows('不能按行看'))
      terminal.type('\x1bh')
      await marked(terminal, 'x')
    } else {
      await correct(terminal, SAID[trouble])
      isThere('the corrections file as it was', corrections(world) === BY_HAND)
      isThere('where', terminal.output().includes('corrections.toml'))
    }
    world.disk.end(trouble)
    world.write('new.jsonl', '山路通车')
    await terminal.until(shows('山路通车'))
    await terminal.until((screen) => !screen.includes(SAID[trouble]), 'the line to go')
    terminal.type('gg')
    await correct(terminal, '已更正')
    isThere('what was written by hand', corrections(world).startsWith(BY_HAND))
    isThere('the correction', corrections(world).includes('！'))
  },
  cache: async (world, terminal, trouble) => {
    world.disk.begin(trouble)
    for (let file = 0; file < 60; file++) world.write(`c${file}.jsonl`, `山路${file}通车`)
    if (trouble !== 'vanished')
      await terminal.until(
        (screen) => /磁盘满了|写不进去/.test(screen) && screen.includes(world.disk.path),
        'what hinders, and where',
      )
    terminal.type('j')
    await terminal.until(shows('水库'))
    terminal.type('/大桥\r')
    await terminal.until(shows('大桥合龙'))
    terminal.type('q')
    await marked(terminal, 'x')
    world.disk.end(trouble)
    world.write('new.jsonl', '开渠引水')
    await terminal.until(shows('山路0通车'))
    await terminal.until((screen) => !/磁盘满了|写不进去/.test(screen), 'the line to go')
    terminal.type('/开渠引水\r')
    await terminal.until(shows('开渠引水，'))
    terminal.type('q')
  },
  state: async (world, terminal, trouble) => {
    await marked(terminal, 'a')
    await terminal.until(() => isMarked(world, 'a'), 'the first mark on the disk')
    const before = keptIn(world)
    world.disk.begin(trouble)
    await marked(terminal, 'b')
    if (trouble !== 'vanished') {
      await terminal.until(
        (screen) =>
          screen.includes(trouble === 'full' ? '磁盘已满' : '写不') && screen.includes(world.disk.path),
        'what was not kept, and where',
      )
      isThere('what was kept before', keptIn(world) === before)
    } else await terminal.until(() => isMarked(world, 'b'), 'the second mark in a new folder')
    world.disk.end(trouble)
    isThere('what was kept before, when it is back', isMarked(world, 'a'))
    await marked(terminal, 'c')
    await terminal.until(
      () => ['a', 'b', 'c'].every((mark) => isMarked(world, mark)),
      'all marks on the disk',
    )
  },
  settings: async (world, terminal, trouble) => {
    world.disk.begin(trouble)
    terminal.type('j')
    await terminal.until(shows('水库'))
    await marked(terminal, 'x')
    const next = explorer(world)
    await next.until(shows('大桥合龙'))
    next.type('ZZ')
    await next.exited
    world.disk.end(trouble)
  },
}

const LINE = /^lbx-tui: .+$/

/** What is wrong with an explorer that is open while a place is in trouble. */
async function during(place: Place, trouble: Trouble): Promise<string> {
  const world = aWorld(place)
  const terminal = explorer(world)
  try {
    await terminal.until(shows('大桥合龙'))
    await DOING[place](world, terminal, trouble)
    terminal.type('ZZ')
    const { exitCode } = await terminal.exited
    return exitCode === 0 ? '' : `status ${exitCode}`
  } catch (error) {
    return (error as Error).message
  } finally {
    terminal.kill('SIGKILL')
  }
}

/** What is wrong with an explorer that is opened when a place is in trouble already. */
async function opened(place: Place, trouble: Trouble, hasIndex: boolean): Promise<string> {
  const world = aWorld(place)
  if (hasIndex) await start(program, ['find', '大桥', ...world.args], world.environment).ended
  world.disk.begin(trouble)
  const terminal = explorer(world)
  const isOver = terminal.exited.then(() => true)
  try {
    const isShown = terminal.until((screen) => /大桥合龙|没有可读的文章/.test(screen)).then(() => false)
    isShown.catch(() => {})
    if (await Promise.race([isOver, isShown])) {
      const { exitCode } = await terminal.exited
      const said = terminal.screen().join('').trim()
      return exitCode === 2 && LINE.test(said) && said.includes(world.disk.path) ? '' : `${exitCode} ${said}`
    }
    if (!hasIndex && place === 'cache' && trouble !== 'vanished') return 'opens without an index'
    terminal.type('j')
    await still(terminal)
    world.disk.end(trouble)
    world.write('new.jsonl', '山路通车')
    await terminal.until(shows('山路通车'))
    terminal.type('ZZ')
    const { exitCode } = await terminal.exited
    return exitCode === 0 ? '' : `status ${exitCode}`
  } catch (error) {
    return (error as Error).message
  } finally {
    terminal.kill('SIGKILL')
  }
}

/** The explorer with each of its folders on a disk that is full, read-only or gone, and well again. */
export async function troubledExplorers(): Promise<Row[]> {
  const rows: Row[] = []
  for (const trouble of TROUBLES) {
    const open = new Tally(`an open explorer, its disks ${trouble} and well again`)
    const before = new Tally(`an explorer opened while its disks are ${trouble}`)
    for (const place of PLACES) {
      const wrong = await during(place, trouble)
      open.check(wrong === '', () => `${place}: ${wrong}`)
      for (const hasIndex of [false, true]) {
        const other = await opened(place, trouble, hasIndex)
        before.check(other === '', () => `${place}, ${hasIndex ? 'an' : 'no'} index: ${other}`)
      }
    }
    rows.push(...open.rows(), ...before.rows())
  }
  return rows
}
