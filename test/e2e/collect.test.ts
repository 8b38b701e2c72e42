import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'

const root = new URL('../../', import.meta.url).pathname
const home = aFolder()
const caches = join(home, 'cache')
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}bin/lbx-tui.js`, ...args], {
    encoding: 'utf8',
    env: {
      ...{ PATH: process.env['PATH'], HOME: home, LANG: 'zh_CN.UTF-8' },
      ...{
        XDG_CACHE_HOME: caches,
        XDG_STATE_HOME: join(home, 'state'),
        XDG_CONFIG_HOME: join(home, 'config'),
      },
    },
  })
  return { status, stdout, stderr }
}
const corpus = aFolder()
const article = (name: string) => ({ headline: `${name}有古桥`, text: '这里有一座古桥。后面还有。' })
put(corpus, 'a.jsonl', [article('甲'), article('乙'), { headline: '别的', text: '没有。' }])
const ids = (query: string) =>
  JSON.parse(run('find', query, '--json', '-C', corpus).stdout).hits.map(
    (hit: { article: { id: string } }) => hit.article.id,
  )

it('what is collected can be shown, studied and taken out, also when the index is gone', () => {
  const found = ids('古桥')
  expect(found.length).toBe(2)
  expect(run('collection', 'list')).toMatchObject({ status: 1, stdout: '' })
  expect(run('collection', 'list').stderr).toMatch(/还没有收集.*add/)
  expect(run('save', '-C', corpus).stderr).toMatch(/还没有记下查询.*save/)
  const add = run('collection', 'add', '桥', ...found, '--note=要看', '--tag=修缮，桥', '-C', corpus)
  expect(add).toMatchObject({ status: 0, stdout: '', stderr: '2 条收入“桥”\n' })
  expect(run('collection', 'add', '桥', found[0], '--paragraph=1', '-C', corpus).status).toBe(0)
  rmSync(caches, { recursive: true })
  const entries = JSON.parse(run('collection', 'show', '桥', '--json').stdout)
  expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual(['article', 'article', 'paragraph'])
  expect(entries[0]).toMatchObject({ note: '要看', tags: ['修缮', '桥'], article: found[0] })
  expect(entries[2].text).toBe('这里有一座古桥。后面还有。')
  expect(run('collection', 'show', '桥', '--markdown').stdout).toBe(
    readFileSync(join(home, 'state/lbx-tui/collections/桥.md'), 'utf8'),
  )
  expect(JSON.parse(run('kwic', '集:桥 座', '--json', '-C', corpus).stdout).total).toBe(2)
  expect(JSON.parse(run('trend', '集:桥', '--json', '-C', corpus).stdout).total).toBe(2)
  expect(run('kwic', '集:没有 座', '-C', corpus).status).toBe(2)
  expect(run('collection', 'remove', '桥', found[0]).status).toBe(0)
  expect(run('collection', 'remove', '桥', 'nobody').status).toBe(1)
  expect(run('collection', 'list').stdout).toBe('桥  2 条\n')
  expect(run('collection', 'remove', '桥').status).toBe(2)
  expect(run('collection', 'remove', '桥', '--force').status).toBe(0)
  expect(run('collection', 'show', '桥').status).toBe(2)
})

it('collections may live in a folder of their own', () => {
  mkdirSync(join(home, 'config/lbx-tui'), { recursive: true })
  writeFileSync(join(home, 'config/lbx-tui/config.toml'), 'collections = "~/notes"\n')
  expect(run('collection', 'add', '桥', ids('古桥')[0], '-C', corpus).status).toBe(0)
  expect(existsSync(join(home, 'notes/桥.jsonl'))).toBe(true)
  rmSync(join(home, 'config'), { recursive: true })
})

it('what cannot be collected is said in one line', () => {
  for (const args of [
    ['collection'],
    ['collection', 'add', '桥'],
    ['collection', 'add', '../x', 'y'],
    ['collection', 'add', '桥', 'no-such-id'],
    ['collection', 'add', '桥', ids('古桥')[0], '--paragraph=9'],
    ['collection', 'show'],
  ]) {
    const { status, stdout, stderr } = run(...args, '-C', corpus)
    expect([status, stdout, stderr.trim().split('\n').length], args.join(' ')).toEqual([2, '', 1])
  }
})

it('new prints what has come since a search was last looked at, once, and else nothing', () => {
  expect(run('save', '桥', '古桥', '-C', corpus)).toMatchObject({
    status: 0,
    stderr: '记下“桥”，现有 2 篇\n',
  })
  expect(run('new', '-C', corpus)).toEqual({ status: 1, stdout: '', stderr: '' })
  put(corpus, 'b.jsonl', [article('丙')])
  rmSync(caches, { recursive: true })
  const { status, stdout } = run('new', '桥', '-C', corpus)
  expect(status).toBe(0)
  expect(stdout).toContain('新 1 篇，共 3 篇')
  expect(stdout).toContain('丙有古桥')
  expect(stdout).not.toContain('甲有古桥')
  expect(run('new', '-C', corpus)).toEqual({ status: 1, stdout: '', stderr: '' })
  expect(run('save', '-C', corpus).stdout).toContain('桥  古桥')
  expect(run('new', '没有', '-C', corpus).status).toBe(2)
  expect(run('save', '没有', '-C', corpus).status).toBe(2)
  expect(run('save', '桥', '--remove', '-C', corpus).status).toBe(0)
  expect(run('save', '-C', corpus).status).toBe(1)
})
