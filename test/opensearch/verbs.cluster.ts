import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { ran } from '../e2e/running.ts'
import { aFolder } from '../store/a-folder.ts'
import { aPaperFolder, many } from './an-archive.ts'
import { clusterIndex } from './cluster/running.ts'

// Every verb says of a cluster what it says of the folder that was written there.

const folder = aPaperFolder(many(60))
const named = clusterIndex('verbs')
const caches = aFolder()
const environment = { XDG_CACHE_HOME: caches, XDG_STATE_HOME: aFolder(), XDG_CONFIG_HOME: aFolder() }
const run = (...args: string[]) => ran(args, environment)
const draft = join(aFolder(), 'draft.txt')
writeFileSync(draft, '河东市市长林晓冬说，全市有47个项目。\n县长周一平说，推行“四查”工作法。\n')

beforeAll(() => {
  const { status, stdout, stderr } = run('index', `--to=${named}`, '-C', folder)
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/写入 \d+ 条，删去 0 条/)
})

const ASKED: string[][] = [
  ['find', '林晓东', '--json'],
  ['find', 'lxd'],
  ['find', '林小东', '--json'],
  ['find', '/第[1-3]篇/'],
  ['find', '谁也没写过的'],
  ['who', '林晓东', '--json'],
  ['who', 'zhouyiping'],
  ['what', '路长制', '--json'],
  ['figures', '项目', '--json'],
  ['kwic', '林晓东', '--json'],
  ['kwic', '林', '--sort=right'],
  ['trend', '林晓东', '--json'],
  ['trend', '项目', '--by=issue'],
  ['collocates', '林晓东', '--json'],
  ['collocates', '林晓东', '--unit=name', '--json'],
  ['keyness', '林晓东', '--json'],
  ['reuse', '林晓东', '--json'],
  ['stats', '--json'],
  ['stats', '林晓东', '--json'],
  ['export', '林晓东', '--csv'],
  ['export', '林晓东', '--as=ris'],
  ['check', draft],
  ['open', '2021-03-06'],
]

it.each(ASKED)('%s %s', (...args) => {
  const local = run(...args, '-C', folder)
  const { status, stdout, stderr } = run(...args, '-C', named)
  expect([status, stderr]).toEqual([local.status, local.stderr.replaceAll(folder, named)])
  expect(stdout).toBe(local.stdout)
})

it('a search is kept, and tells what is new once more was written', () => {
  expect(run('save', '项目数', '项目', '-C', named).status).toBe(0)
  expect(run('new', '项目数', '-C', named).status).toBe(1)
  const more = aPaperFolder(many(70))
  expect(run('index', `--to=${named}`, '-C', more).status).toBe(0)
  expect(run('new', '项目数', '-C', named).stdout).toContain('第63篇')
  expect(run('index', `--to=${named}`, '-C', folder).stdout).toMatch(/删去 1\d 条/)
})

it('doctor says how the cluster stands, in both languages', () => {
  expect(run('doctor', '-C', named).stdout).toMatch(/papers|verbs.*60 篇.*3 个节点/)
  expect(run('doctor', '-C', named, '--lang=en').stdout).toMatch(/60 articles {2}3 nodes {2}green/)
})

it('what a cluster cannot do is told in one line, in both languages', () => {
  expect(run('index', '-C', named)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^.*没有文件可读.*\n$/),
  })
  const { stderr } = run('check-pages', '--doubtful', '-C', named, '--lang=en')
  expect(stderr).toMatch(/^.*holds no files to read.*\n$/)
  const both = run('index', `--to=${named}`, '-C', folder, '-C', named)
  expect(both).toMatchObject({ status: 2, stderr: expect.stringMatching(/^.*要一个文件夹.*\n$/) })
})

const WRONG: [what: string, address: string, zh: RegExp, en: RegExp][] = [
  ['an address that is none', 'opensearch://me:secret@host/papers', /看不懂/, /is no address/],
  ['a cluster that is not there', 'opensearch+http://127.0.0.1:9/papers', /连不上/, /cannot be reached/],
  ['a missing index', clusterIndex('missing'), /没有/, /there is no/],
]

it.each(WRONG)('%s is told in one line by whatever is asked', (_, address, zh, en) => {
  const asked = [['find', '林晓东'], ['who', '林晓东'], ['export'], ['doctor']]
  for (const args of asked)
    for (const [lang, wanted] of Object.entries({ zh, en })) {
      const { status, stdout, stderr } = run(...args, '-C', address, `--lang=${lang}`)
      const said = (args[0] === 'doctor' ? stdout : stderr).split('\n').filter((line) => wanted.test(line))
      expect(said).toHaveLength(1)
      expect(stdout + stderr).not.toContain('secret')
      if (args[0] !== 'doctor') expect([status, stderr.trim().split('\n')]).toEqual([2, said])
    }
})
