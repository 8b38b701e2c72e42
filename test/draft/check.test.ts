import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { type CheckRequest, check } from '../../src/draft/check.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { checkTool } from '../../src/serve/mcp/checking.ts'
import { givenIn } from '../../src/serve/mcp/tool.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, type Line } from '../store/a-folder.ts'
import { aPaper } from '../study/a-paper.ts'
import { anyText } from '../text/any-text.ts'

const says = messagesIn('zh').draft
const bundled = new URL('../../corpus/', import.meta.url).pathname
let library: Library
beforeAll(async () => {
  library = new Library((await openArchive(bundled, { folder: aFolder() })).archive, null)
})

const found = async (draft: string, more: Partial<CheckRequest> = {}) =>
  (await check({ draft, library, says, ...more })).findings.map(({ kind, degree, text, proposal }) => [
    ...[kind, degree, text],
    proposal,
  ])

describe('a draft about the bundled corpus', () => {
  it.each([
    ['市委书记孙大均撰文。', 'person-name', 'error', '孙大均', '孙大军'],
    ['区长廉海平到会讲话。', 'office', 'error', '区长', '区委书记'],
    [
      '吕梁市政协主席乔晓峰到国家统计局吕梁调查总队座谈。',
      'organisation',
      'error',
      '国家统计局吕梁调查总队',
      '国家统计局吕梁调查队',
    ],
    ['全市的一级网格有1786个。', 'figure', 'error', '1786个', '1768个'],
    ['水土流失综合治理完成60.79万公顷。', 'unit', 'error', '60.79万公顷', '60.79万亩'],
    ['在职党员报到走完“报到、亮相、评价”四个环节。', 'steps', 'error', '报到、亮相、评价', null],
    ['刘桂连写成《吕梁歌瑶》。', 'quotation', 'doubt', '吕梁歌瑶', '吕梁歌谣'],
    ['市政协副主席任霞晖到队里座谈。', 'namesake', 'error', '任霞晖', '李媛'],
    ['市政协副主席李雅萍到队里座谈。', 'namesake', 'error', '李雅萍', '李媛'],
    ['| 姓名 | 职务 |\n| --- | --- |\n| 廉海平 | 离石区长 |\n', 'office', 'error', '离石区长', '区委书记'],
    ['廉海平｜离石区长｜讲话', 'office', 'error', '离石区长', '区委书记'],
    ['| 楼栋党小组 | 3700个 |', 'figure', 'error', '3700个', '3070个'],
    ['培训办了533期，课堂里坐过5.6万人次。', 'figure', 'error', '5.6万人次', '6.5万人次'],
    ['市里的奖励资金是9500元，给集体经济。', 'unit', 'error', '9500元', '9500万元'],
    ['刘桂连的新书在吕梁市文化馆发布。', 'organisation', 'doubt', '吕梁市文化馆', '吕梁市图书馆'],
    ['人大代表三种身份，宣传者、监督者，缺一不可。', 'steps', 'doubt', '宣传者、监督者', null],
    ['党员回小区，先报到，再亮相，后评价。', 'steps', 'error', '先报到，再亮相，后评价', null],
    ['社区一共331个。', 'figure', 'error', '331个', '313个'],
    ['一级网格这个数：1768公顷。', 'unit', 'error', '1768公顷', '1768个'],
    ['招考：上年563名，今年头一批941名。', 'figure', 'error', '563名', '593名'],
    ['文章题为《三级网格织就一张网》。', 'quotation', 'error', '三级网格织就一张网', '三级网格织密一张网'],
  ])('%s', async (draft, ...wanted) => expect(await found(draft)).toEqual([wanted]))

  it('what the archive does not know is no error', async () => {
    expect(await found('云台县县长林晓东说，风雨桥有37座。何雨生是《云台桥志》的主编。')).toEqual([])
  })
  it.each([
    '三个景区中，王营庄、大东沟已经开工。',
    '人大代表三种身份，宣传者、参与者，还是监督者。',
    '运城学院也请人讲过木偶。',
    '汾阳市人代会应到代表262人，实到251人。',
    '| 头一批 | 去年 |\n| --- | --- |\n| 941名 | 593名 |',
    '廉海平是离石区委书记，不是区长。',
    '沁源县的社区有331个。',
    '网格助理员有1万多名。',
    '太原的西北农业大学校友会开了会。',
  ])('nothing is said of what is right, or told of another place: %s', async (draft) =>
    expect(await found(draft)).toEqual([]),
  )
  it('is told with the sentence and where it stands', async () => {
    const [finding] = (await check({ draft: '区长廉海平到会讲话。', library, says })).findings
    expect(finding!.evidence[0]).toMatchObject({
      file: '2023-05-30-01.txt',
      line: 3,
      citation: expect.stringContaining('2023-05-30'),
      sentence: expect.stringContaining('区委书记廉海平'),
    })
  })
  it('hides what its readers do not see', async () => {
    expect(
      await found('---\ntitle: 区长廉海平\n---\n\n<!-- 区长廉海平 -->\n\n```\n区长廉海平到会\n```\n'),
    ).toEqual([])
  })
  it('speaks of whole characters, where half of one would be nearer', async () => {
    const draft = '不到二百页，一本《吕梁歌𠮷》装下了刘桂连几十年的积累。'
    expect(await found(draft)).toEqual([['quotation', 'doubt', '吕梁歌𠮷', '吕梁歌谣']])
  })
  it('is read across the lines that an editor wrapped, and through emphasis', async () => {
    const draft = '记者从昨天闭幕的会议上了解到，离石区的**区\n长廉海平**到会讲话。'
    const [finding] = (await check({ draft, library, says })).findings
    expect(finding).toMatchObject({ kind: 'office', line: 1, text: '区\n长' })
  })
  it('says nothing of what is to be ignored or was confirmed', async () => {
    const wrong = '区长廉海平到会讲话。'
    expect(await found(`${wrong}<!-- lbx:ignore -->`)).toEqual([])
    expect(await found(`<!-- lbx:ignore -->\n${wrong}`)).toEqual([])
    expect(await found(`<!-- lbx:ignore 区长 -->\n\n${wrong}`)).toEqual([])
    expect(await found(wrong, { ignored: ['office: 区长'] })).toEqual([])
    expect(await found(wrong, { ignored: ['figure: 区长'] })).toHaveLength(1)
    expect(await found('市委书记孙大均撰文。', { confirmed: new Set(['孙大均']) })).toEqual([])
  })
})

it('nothing is said of the articles of the bundled corpus', async () => {
  const files = readdirSync(bundled, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\/.*\.md$/.test(file),
  )
  expect(files.length).toBeGreaterThan(20)
  const { archive } = library
  for (const { article } of await archive.articles(
    await archive.matching({ ask: 'all', of: [] }, { limit: 100 }),
  ))
    expect(await found(article.body.map(({ text }) => text).join('\n\n')), article.id).toEqual([])
  for (const file of files) expect(await found(readFileSync(bundled + file, 'utf8')), file).toEqual([])
})

describe('a check that nobody waits for any more', () => {
  it.each([1, 2, 3, 4])('is given up at its turn %i, and says nothing', async (last) => {
    let turns = 0
    const pause = async () => void turns++
    const draft = '区长廉海平到会。\n\n'.repeat(20)
    const given = await check({ draft, library, says, pause, isWanted: () => turns < last })
    expect([given.findings, given.isWhole, turns]).toEqual([[], false, last])
  })
  it('by an assistant is one', async () => {
    const draft = '区长廉海平到会。'
    const asked = (isWanted: boolean) =>
      checkTool.answer({
        ...{
          archive: library.archive,
          library,
          messages: messagesIn('zh'),
          confirmed: () => new Set<string>(),
        },
        ...{ given: givenIn({ draft }, checkTool), isWanted: () => isWanted },
      })
    expect([(await asked(true))['total'], (await asked(false))['total']]).toEqual([1, 0])
  })
})

describe('an office over time', () => {
  const article = (date: string, office: string): Line => ({
    ...{ headline: `会议${date}`, date },
    text: `近日，${office}林晓东到村里调研春耕，强调把任务落到实处。`,
  })
  const offices = [
    ['2021-03-05', '青溪县县长'],
    ['2021-09-05', '青溪县县长'],
    ['2022-03-05', '青溪县委书记'],
    ['2022-09-05', '青溪县委书记'],
  ] as const
  const draft = '青溪县县长林晓东出席会议。'

  it('is outdated when a newer one is known, and was right before', async () => {
    const archive = await aPaper(offices.map(([date, office]) => article(date, office)))
    const on = async (day: string | null, text = draft) =>
      (await check({ draft: text, library: new Library(archive, day), says })).findings.map(
        ({ kind, proposal }) => [kind, proposal],
      )
    expect(await on(null)).toEqual([['outdated-office', '青溪县委书记']])
    expect(await on('2021-12-31')).toEqual([])
    expect(await on('2020-12-31')).toEqual([])
    expect(await on(null, '原青溪县县长林晓东出席会议。')).toEqual([])
    expect(await on('2021-12-31', '青溪县委书记林晓东出席会议。')).toEqual([['office', '青溪县县长']])
  })
})

describe('for any text', () => {
  it('places say the same in lines, code points and bytes', async () => {
    const wrong = fc.constantFrom('市委书记孙大均撰文。', '区长廉海平到会讲话。', '一级网格有1786个。')
    const piece = fc.oneof(anyText, wrong, fc.constantFrom('\r\n', '\n\n', '𠮷', '😀', '\t'))
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const draft = pieces.join('').toWellFormed()
        const bytes = Buffer.from(draft)
        const points = [...draft]
        for (const finding of (await check({ draft, library, says })).findings) {
          const { text, offset, length, byteOffset, byteLength, line, column } = finding
          expect(points.slice(offset, offset + length).join('')).toBe(text)
          expect(bytes.subarray(byteOffset, byteOffset + byteLength).toString()).toBe(text)
          const before = points.slice(0, offset).join('').split('\n')
          expect([before.length, [...before.at(-1)!].length + 1]).toEqual([line, column])
        }
      }),
      { numRuns: 150 },
    )
  })
})
