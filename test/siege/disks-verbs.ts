import { aWorld, PLACES, type Place, type World } from './a-world.ts'
import { program, start } from './children.ts'
import { TROUBLES, type Trouble } from './disk.ts'
import { type Row, Tally } from './row.ts'

/** What there is of an index when the trouble begins. */
const INDEXES = ['none', 'fresh', 'stale'] as const
type IndexState = (typeof INDEXES)[number]

const VERBS = [['find', '大桥'], ['stats'], ['doctor'], ['export', '--json'], ['check-pages']]

const run = ({ folders, environment, args }: World, [verb = '', ...rest]: string[]) => {
  const isReading = verb === 'export' || verb === 'check-pages'
  const given = isReading ? [folders.corpus] : args
  return start(program, [verb, ...rest, ...given], environment).ended
}

/** What is wrong with how a verb ended; nothing where it answered, or said in one line what is wrong, and where. */
function wrongIn(
  { status, stdout, stderr }: { status: string; stdout: string; stderr: string },
  { disk }: World,
  [verb]: string[],
): string {
  // Besides what it counts.
  const lines = stderr.split('\n').filter((line) => line !== '' && !/^共 \d+ 篇/.test(line))
  const isSaid = lines.length === 1 && lines[0]!.startsWith('lbx-tui: ')
  if (!['0', '1', '2'].includes(status)) return `ended by ${status}`
  if (lines.length > 1 || (lines.length === 1 && !isSaid)) return 'not one line'
  if (/失败|failed/.test(stderr)) return 'not foreseen'
  if (verb === 'doctor') return stdout === '' ? 'says nothing' : ''
  if (isSaid) return stderr.includes(disk.path) ? '' : 'does not say where'
  const whole = { find: '大桥合龙', stats: '2', export: '大桥合龙', 'check-pages': '2' }[verb!]!
  return status === '0' && stdout.includes(whole) ? '' : `says nothing, and is not whole`
}

async function afterTrouble(
  place: Place,
  trouble: Trouble,
  index: IndexState,
  verb: string[],
): Promise<string> {
  const world = aWorld(place)
  const { disk } = world
  if (index !== 'none') await run(world, ['find', '大桥'])
  if (index === 'stale')
    for (let file = 0; file < 60; file++) world.write(`c${file}.jsonl`, `山路${file}通车`)
  disk.begin(trouble)
  const { code, signal, stdout, stderr } = await run(world, verb)
  disk.end(trouble)
  const wrong = wrongIn({ status: String(signal ?? code), stdout, stderr }, world, verb)
  const after = await run(world, ['find', '大桥'])
  const isBack = after.code === 0 && after.stdout.includes('大桥合龙') && !after.stderr.includes('lbx-tui')
  const found = wrong || (isBack ? '' : `not well afterwards: ${after.code} ${after.stderr}`)
  return found === '' ? '' : `${verb[0]}, ${index} index: ${found}: ${code} ${stderr}`
}

/** Every verb with each of the folders on a disk that is full, read-only or gone. */
export async function troubledVerbs(): Promise<Row[]> {
  const rows: Row[] = []
  for (const place of PLACES)
    for (const trouble of TROUBLES) {
      const tally = new Tally(`verbs with the ${place} on a disk that is ${trouble}`)
      for (const index of INDEXES)
        for (const verb of VERBS) {
          const wrong = await afterTrouble(place, trouble, index, verb).catch((error: Error) => error.message)
          tally.check(wrong === '', () => wrong)
        }
      rows.push(...tally.rows())
    }
  return rows
}
