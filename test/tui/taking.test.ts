import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCollection } from '../../src/collect/collections/collection-files.ts'
import { entriesIn } from '../../src/collect/collections/collection-text.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { Outcome } from '../../src/desk/taken.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import { aFolder } from '../store/a-folder.ts'
import { aPaper } from '../study/a-paper.ts'
import { archiveDesk } from './archive-desk.ts'
import { begun, press, type Run } from './driving.ts'
import { told } from './told.ts'

let desk: Desk
const folder = aFolder()
const to = (file: string) => join(folder, file)

beforeAll(async () => {
  const articles = Array.from({ length: 12 }, (_, at) => ({
    headline: at === 3 ? '=SUM(水车)' : `水车${at}`,
    text: `市长王大明来看水车。\n第二段说水车，"引号"，逗号。${at === 5 ? '全县现有果树500棵。' : ''}`,
    date: `2021-03-${10 + at}`,
  }))
  desk = archiveDesk(await aPaper(articles), folder)
})

const open = (isRestricted = false) => {
  const empty = initialState({ columns: 120, rows: 24 }, 1)
  return told(desk, begun({ ...empty, settings: { ...empty.settings, isRestricted } }))
}
const keys = (run: Run, ...typed: string[]) => told(desk, press(run, ...typed))
const command = (run: Run, line: string) => keys(run, ':', ...line, 'Enter')

/** What the explorer has done outside comes of its last command. */
async function outcome({ done }: Run): Promise<Outcome> {
  const last = done.at(-1)
  if (last?.do === 'collect') return desk.collect(last.name, last.taken)
  if (last?.do === 'remark') return desk.remark(last.name, last.remarked)
  if (last?.do === 'write') return desk.write(last.wish, 'zh')
  throw new Error('nothing was to be done')
}
const searched = async () => keys(await open(), '/', ...'水车', 'Enter')

it('a takes the figure under the bar, with its sentence', async () => {
  const run = await keys(await command(await open(), 'figures 果树'), 'a')
  expect(run.done.at(-1)).toMatchObject({
    ...{
      do: 'collect',
      taken: { kind: 'figure', text: expect.stringMatching(/^500棵 .*全县现有果树500棵。$/) },
    },
  })
  expect(await outcome(run)).toHaveProperty('done')
})

describe(':w', () => {
  it('writes the view on the screen, every row of it, and no formula', async () => {
    const run = await keys(await searched(), 'g', 'k')
    expect(await outcome(await command(run, `w ${to('uses.csv')}`))).toEqual({ done: 36 })
    const lines = readFileSync(to('uses.csv'), 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toBe('\ufeffleft,term,right,date,article,source')
    expect(lines).toHaveLength(37)
    expect(lines.filter((line) => /(?:^|,)[=+@]/.test(line))).toEqual([])
  })

  it('writes over a file only where that is said', async () => {
    const run = await keys(await searched(), 'g', 't')
    const path = to('years.jsonl')
    expect(await outcome(await command(run, `w ${path}`))).toEqual({ done: 1 })
    expect(await outcome(await command(run, `w ${path}`))).toEqual({ problem: 'occupied', what: path })
    expect(await outcome(await command(run, `w! ${path}`))).toEqual({ done: 1 })
    const row = JSON.parse(readFileSync(path, 'utf8'))
    expect(row).toMatchObject({ period: '2021', articles: 12, hits: 36 })
  })

  it('writes the articles that a search found, as citations too, as many as were counted', async () => {
    const run = await searched()
    const { total } = run.state.search!.found!
    expect(await outcome(await command(run, `w ${to('all.ris')}`))).toEqual({ done: total })
    expect(readFileSync(to('all.ris'), 'utf8').match(/^TY {2}- NEWS/gm)).toHaveLength(total)
    expect(await outcome(await command(run, `w ${to('all.csl.json')}`))).toEqual({ done: total })
    expect(JSON.parse(readFileSync(to('all.csl.json'), 'utf8'))).toHaveLength(total)
  })

  it('writes the figures that are listed, or what differs in a draft, not what lies below', async () => {
    const figures = await command(await open(), 'figures 果树')
    expect(await outcome(await command(figures, `w ${to('figures.csv')}`))).toEqual({ done: 1 })
    expect(readFileSync(to('figures.csv'), 'utf8').split('\r\n')[1]).toContain('500棵,2021-03-15')
    const draft = to('draft.md')
    writeFileSync(draft, '县长王大明来看水车。')
    const checked = await command(await open(), `check ${draft}`)
    const { view } = checked.state
    expect(view).toMatchObject({ is: 'check', found: { differences: [{}] } })
    const count =
      view.is === 'check' && view.found && 'differences' in view.found && view.found.differences.length
    expect(await outcome(await command(checked, `w ${to('draft.csv')}`))).toEqual({ done: count })
    expect(readFileSync(to('draft.csv'), 'utf8').split('\r\n')[0]).toContain(
      'degree,kind,line,column,text,says',
    )
  })

  it('leaves nothing behind where it cannot be done', async () => {
    const run = await keys(await searched(), 'g', 'k')
    const before = readdirSync(folder)
    for (const path of ['nowhere/x.csv', 'x', 'x.ris', 'x.exe'].map(to))
      expect(await outcome(await command(run, `w ${path}`)), path).toHaveProperty('problem')
    expect(readdirSync(folder)).toEqual(before)
  })

  it.each(['w', 'write', 'w!'])('is off where the explorer is restricted: :%s', async (name) => {
    const run = await command(await open(true), `${name} ${to('restricted.csv')}`)
    expect(run.state.notice).toEqual({ say: 'restricted' })
    expect(run.done).toEqual([])
    expect(existsSync(to('restricted.csv'))).toBe(false)
  })
})

describe('a', () => {
  it('puts what is under the bar into the collection that was named last, with where it comes from, once', async () => {
    const list = await command(await open(), 'collect 水 利')
    const text = await keys(list, 'Enter', '}', '}', 'a')
    const name = await keys(text, 'l', 'a')
    const row = await keys(await command(name, 'concordance 水车'), 'j', 'a')
    for (const run of [list, text, name, row, row])
      expect(await outcome(run), JSON.stringify(run.done.at(-1))).toEqual({ done: 1 })
    const entries = entriesIn(readCollection(folder, '水 利')!)
    expect(entries.map(({ kind }) => kind)).toEqual(['article', 'paragraph', 'name', 'row'])
    for (const { citation, article } of entries) {
      expect(citation).toContain('河东日报')
      expect(article).not.toBe('')
    }
    expect(readFileSync(to('水 利.md'), 'utf8')).toContain('王大明')
  })

  it('says what was taken: the paragraph and how it begins, in the head the article', async () => {
    const saidBy = async (...typed: string[]) => {
      const last = (await keys(await open(), ...typed, 'a')).done.at(-1)
      return last?.do === 'collect' ? last.said : undefined
    }
    expect(await saidBy()).toBe('“收集”：水车11')
    expect(await saidBy('Enter')).toBe('“收集”：水车11')
    expect(await saidBy('Enter', 'G')).toBe('“收集”：第 2 段 第二段说水车，"引号"，逗号。')
    const row = await keys(await command(await open(), 'time 水车'), 'a')
    expect(row.done.at(-1)).toMatchObject({ do: 'collect', said: '“收集”：2021' })
  })

  it('makes a set that is looked at as any other', async () => {
    await outcome(await command(await open(), 'collect 一篇'))
    const run = await command(await open(), 'time 集:一篇')
    expect(run.state.view).toMatchObject({ found: { total: 1 } })
  })

  it.each(['../x', '.x', 'a/b', ''])('takes no name that is none of a file: %j', async (name) => {
    const run = await open()
    const taken = { kind: 'article' as const, id: 'a', article: 'a', text: '' }
    expect(await desk.collect(name, taken)).toMatchObject({ problem: 'badName' })
    expect(run.done).toEqual([])
  })

  it('says where there is nothing to collect', async () => {
    expect((await keys(await open(), 'g', 'g', 'a')).state.notice).toEqual({ say: 'nothingToCollect' })
    expect((await keys(await open(true), 'a')).state.notice).toEqual({ say: 'restricted' })
  })
})

describe('ga', () => {
  const entries = (name: string) => entriesIn(readCollection(folder, name)!)

  it('lists collections and what is in one, and Enter leads to the text and back', async () => {
    const article = await command(await open(), 'collect 看')
    await outcome(article)
    await outcome(await keys(article, 'Enter', '}', '}', 'a'))
    const other = await command(await open(), 'collection 看')
    expect(other.state.view).toMatchObject({ what: 'collection', found: { total: 2, isWhole: true } })
    const there = await keys(other, 'j', 'Enter')
    expect(there.state).toMatchObject({
      focus: 'article',
      shown: { article: { id: entries('看')[1]!.article } },
    })
    const back = await keys(there, 'Esc')
    expect(back.state.view).toMatchObject({ what: 'collection', bar: 1 })
    // Any other view takes it as a set, and the list of collections leads into one.
    expect((await keys(other, 'g', 't')).state.view).toMatchObject({ what: 'time', line: '集:"看"' })
    const all = await keys(await open(), 'g', 'a')
    expect(all.state.view).toMatchObject({ line: '' })
    expect((await keys(all, 'Enter')).state.view).toMatchObject({
      what: 'collection',
      found: { isWhole: true },
    })
    expect((await command(await open(), 'collection 没有')).state.notice).toMatchObject({
      say: 'noCollection',
    })
  })

  it('writes notes and tags beside what others wrote, and takes them back', async () => {
    await outcome(await command(await open(), 'collect 注'))
    const run = await command(await open(), 'collection 注')
    const noted = await command(run, 'note 先看这一篇，“好”')
    expect(await outcome(noted)).toEqual({ done: 1 })
    const tagged = await command(noted, 'tag #甲 乙，甲')
    expect(await outcome(tagged)).toEqual({ done: 1 })
    expect(entries('注')).toMatchObject([{ note: '先看这一篇，“好”', tags: ['甲', '乙'] }])
    expect(tagged.state.view).toMatchObject({
      found: { rows: [{ note: '先看这一篇，“好”', tags: ['甲', '乙'] }] },
    })
    await outcome(await command(tagged, 'note!'))
    expect(entries('注')).toMatchObject([{ note: '', tags: ['甲', '乙'] }])
    expect((await command(await open(), 'note 话')).state.notice).toMatchObject({ say: 'needsRow' })
    const restricted = await command(await command(await open(true), 'collection 注'), 'note 不')
    expect(restricted.state.notice).toMatchObject({ say: 'restricted' })
    expect(await desk.remark('注', { id: '不在', said: { note: '' } })).toMatchObject({ problem: 'gone' })
  })
})
