import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { againstBundled } from './against-bundled.ts'

const findingsIn = againstBundled()
const told = async (draft: string) => (await findingsIn(draft)).map(({ kind, text }) => [kind, text])

describe('a mistake is seen', () => {
  it.each([
    ['in an item that is wrapped', '- 全区的会议昨天下午在城里开了，区长廉海\n  平到会讲话。'],
    ['in an item within an item', '- 甲\n  1. 全区的会议昨天下午在城里开了，区长廉海\n     平到会讲话。'],
    ['in a quotation that is wrapped', '> 全区的会议昨天下午在城里开了，区长廉海\n> 平到会讲话。'],
    ['in one whose next line lacks the mark', '> 全区的会议昨天下午在城里开了，区长廉海\n平到会讲话。'],
    ['where a blank ends the line', '全区的会议昨天下午在城里开了，区长廉海 \n平到会讲话。'],
    ['where the line breaks on purpose', '全区的会议昨天下午在城里开了，区长廉海\\\n平到会讲话。'],
    ['where a wrapped line begins bold', '全区的会议昨天下午在城里开了，区长廉\n**海平**到会讲话。'],
    ['around a comment', '全区的会议昨天下午在城里开了，区长廉海\n<!-- 再问 -->\n平到会讲话。'],
    ['before a comment', '全区的会议昨天下午在城里开了，区长廉海 <!-- 再问 -->\n平到会讲话。'],
    ['under a heading', '# 全区的会议昨天下午在城里开了区委书记到会\n区长廉海平到会讲话。'],
    ['behind a rule', '全区的会议昨天下午在城里开了，会上的\n- - -\n区长廉海平到会讲话。'],
    ['under a heading with a line', '全区的会议昨天下午在城里开了区委书记\n===\n区长廉海平到会讲话。'],
    ['behind a gap in a quotation', '> 全区的会议昨天下午在城里开了区委书记\n>\n> 区长廉海平到会讲话。'],
    ['in a link with brackets in its address', '会上，区长[廉海](https://a.example/x_(y) "页")平到会讲话。'],
    ['in a link by its number', '会上，区长[廉海][1]平到会讲话。\n\n[1]: https://a.example/x "页"'],
    ['in a link by its text', '会上，区长[廉海][]平到会讲话。'],
    ['beside what is struck out', '会上，区长廉~~大会~~海平到会讲话。'],
    ['in what is marked', '会上，区长==廉海==平到会讲话。'],
    ['in what is emphasised', '会上，区长_廉海_平到会讲话。'],
    ['in numbered paragraphs', '1）区长廉海平到会讲话。'],
    ['where a line begins with two numbers', '8、9两月，区长廉海平到会讲话。'],
  ])('%s', async (_, draft) => {
    expect(await told(draft)).toEqual([['office', '区长']])
  })
  it.each([
    ['four marks around three', '````\n```\n````'],
    ['code in one line', '```区长```'],
    ['a comment in code', '```\n<!--\n```'],
    ['a comment in words of code', '写成`<!--`的。'],
    ['code in a comment', '<!--\n```\n-->'],
    ['a longer end', '~~~\n```\n~~~~'],
    ['a list', '- 甲\n\n  ```\n  乙\n  ```'],
    ['front matter', '---\ntitle: 甲\n...'],
  ])('behind %s', async (_, before) => {
    expect(await told(`${before}\n\n区长廉海平到会讲话。`)).toEqual([['office', '区长']])
  })
  it('between rules, which are no front matter', async () => {
    expect(await told('---\n\n区长廉海平到会讲话。\n\n---\n')).toEqual([['office', '区长']])
  })
})

describe('nothing is said', () => {
  it.each([
    ['front matter', '---\n# 稿\ntitle: 区长廉海平到会\n---\n'],
    ['code', '```md\n区长廉海平到会。\n```'],
    ['code that nothing ends', '```\n区长廉海平到会。\n'],
    ['code within a quotation', '> ```\n> 区长廉海平到会。\n> ```'],
    ['what is struck out', '~~区长~~区委书记廉海平到会。'],
    ['the address of a link', '[甲](https://a.example/区长廉海平到会)'],
    ['where a reference leads', '[甲][1]\n\n[1]: https://a.example/x "区长廉海平到会"'],
  ])('of %s', async (_, draft) => {
    expect(await told(draft)).toEqual([])
  })
})

const PIECES = [
  '会上，',
  '区长廉海平到会。',
  '𠮷',
  '👩‍🌾',
  'e\u0301',
  '\r\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '**',
  '`乙`',
  '[甲](b)',
  '<!-- c -->',
  '\ufeff',
  '\u3000',
  '|',
]

it('a finding is where its lines, code points and bytes say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }), async (pieces) => {
      const draft = `${pieces.join('')}\n\n区长廉海平到会。`
      const findings = await findingsIn(draft)
      expect(findings.length).toBeGreaterThan(0)
      for (const { text, offset, length, byteOffset, byteLength, line, column } of findings) {
        const [points, bytes] = [[...draft], Buffer.from(draft)]
        expect(points.slice(offset, offset + length).join('')).toBe(text)
        expect(bytes.toString('utf8', byteOffset, byteOffset + byteLength)).toBe(text)
        const before = points.slice(0, offset).join('').split('\n')
        expect([line, column]).toEqual([before.length, [...before.at(-1)!].length + 1])
      }
    }),
    { numRuns: 40 },
  )
})
