import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Places } from '../../src/serve/lsp/positions.ts'
import { BrokenFraming, ByLength } from '../../src/serve/rpc/framing.ts'
import { anyText } from '../text/any-text.ts'
import { languageClient } from './language-client.ts'

const uri = 'file:///draft.md'
const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } })
const frame = (text: string): string => new ByLength().frame(text)
const between = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
})

describe('a draft in an editor', () => {
  const client = languageClient()
  beforeAll(async () => {
    const { capabilities } = await client.begin()
    expect(capabilities).toMatchObject({ positionEncoding: 'utf-16', hoverProvider: true })
    client.open(uri, '# 稿\n\n𠮷日，区长廉海平到会讲话。\n请问qxf\n')
  })
  afterAll(async () => {
    expect(await client.end()).toBe(0)
  })

  it('is marked where it differs, in the units of the editor', async () => {
    const diagnostics = await client.diagnostics(uri, 1)
    expect(diagnostics).toMatchObject([
      {
        ...{ range: between(2, 4, 6), severity: 1, code: 'office' },
        message: expect.stringContaining('→ 区委书记'),
        relatedInformation: [{ location: { uri: expect.stringMatching(/^file:.*2023-05-30-01\.txt$/) } }],
      },
    ])
  })
  it('shows who a name is', async () => {
    const hover = (await client.ask('textDocument/hover', at(2, 7))) as { contents: { value: string } }
    expect(hover.contents.value).toContain('**廉海平**')
    expect(hover.contents.value).toContain('离石区委书记')
    expect(await client.ask('textDocument/hover', at(0, 0))).toBeNull()
  })
  it('shows who a name is that an editor wrapped, or that has marks within', async () => {
    const marked = 'file:///marked.md'
    client.open(marked, '全区的会议昨天下午在城里开了，区委书记廉\n海平到会，**廉**海平讲话。\n')
    for (const [line, character, to] of [
      [0, 19, 2],
      [1, 0, 2],
      [1, 11, 12],
    ] as const) {
      const hover = await client.ask('textDocument/hover', {
        ...{ textDocument: { uri: marked }, position: { line, character } },
      })
      expect(hover).toMatchObject({
        contents: { value: expect.stringContaining('**廉海平**') },
        range: { end: { line: 1, character: to } },
      })
    }
  })
  it('is completed from two letters of pinyin, and left alone otherwise', async () => {
    const complete = async (line: number, character: number) =>
      (
        (await client.ask('textDocument/completion', at(line, character))) as {
          items: { label: string; textEdit: object }[]
        }
      ).items
    const items = await complete(3, 5)
    expect(items.map(({ label }) => label)).toEqual(['乔晓峰', '吕梁市政协党组书记、主席乔晓峰'])
    expect(items[0]!.textEdit).toEqual({ range: between(3, 2, 5), newText: '乔晓峰' })
    expect(await complete(3, 3)).toEqual([])
    client.open('file:///begun.md', 'qiaox、xuyang')
    const begun = async (character: number) =>
      (
        (await client.ask('textDocument/completion', {
          ...{ textDocument: { uri: 'file:///begun.md' }, position: { line: 0, character } },
        })) as { items: { label: string }[] }
      ).items.map(({ label }) => label)
    expect(await begun(5)).toContain('乔晓峰')
    expect(await begun(12)).toContain('旭阳集团')
    client.open('file:///words.md', '请问QXF，open qxf')
    for (const character of [5, 14])
      expect(
        await client.ask('textDocument/completion', {
          ...{ textDocument: { uri: 'file:///words.md' }, position: { line: 0, character } },
        }),
      ).toMatchObject({ items: [] })
    expect(await complete(2, 5)).toEqual([])
  })
  it('leads to the source', async () => {
    expect(await client.ask('textDocument/definition', at(2, 8))).toMatchObject([
      { uri: expect.stringContaining('2023-05-30'), range: { start: { character: 0 } } },
    ])
  })
  it('is put right at once where it was just typed', async () => {
    const typed = 'file:///typed.md'
    client.open(typed, '一')
    client.change(typed, 2, [{ text: '区长廉海平到会讲话。' }])
    const actions = await client.ask('textDocument/codeAction', {
      ...{ textDocument: { uri: typed }, range: between(0, 0, 2), context: {} },
    })
    expect(actions).toMatchObject([{ isPreferred: true }, {}])
  })
  it('is put right by an action, or not asked about again', async () => {
    const wrong = 'file:///wrong.md'
    client.open(wrong, '区长廉海平到会讲话。\n')
    const range = between(0, 0, 2)
    const asked = { textDocument: { uri: wrong }, range, context: {} }
    const actions = (await client.ask('textDocument/codeAction', asked)) as {
      title: string
      edit: { changes: Record<string, { range: object; newText: string }[]> }
    }[]
    expect(actions[0]).toMatchObject({
      isPreferred: true,
      edit: { changes: { [wrong]: [{ range, newText: '区委书记' }] } },
    })
    const [{ newText }] = actions[1]!.edit.changes[wrong]! as unknown as [{ newText: string }]
    expect(newText).toBe('\n<!-- lbx:ignore office: 区长 -->\n')
    client.change(wrong, 2, [{ text: `区长廉海平到会讲话。\n${newText}` }])
    expect(await client.diagnostics(wrong, 2)).toEqual([])
  })
  it('is not asked about again where it stands, if its text cannot be written into a comment', async () => {
    const twice = 'file:///twice.md'
    const wrapped = '全区的会议昨天下午在城里开了，区委书记廉\r\n海萍到会讲话。\r\n'
    client.open(twice, `${wrapped}\r\n${wrapped}`)
    const found = await client.diagnostics(twice, 1)
    expect(found.map(({ range }) => range.start.line)).toEqual([0, 3])
    const actions = (await client.ask('textDocument/codeAction', {
      ...{ textDocument: { uri: twice }, range: found[1]!.range, context: {} },
    })) as { edit: { changes: Record<string, { range: object; newText: string }[]> } }[]
    expect(actions.at(-1)!.edit.changes[twice]).toEqual([
      { range: between(3, 20, 20), newText: ' <!-- lbx:ignore -->' },
    ])
    client.change(twice, 2, [{ range: between(3, 20, 20), text: ' <!-- lbx:ignore -->' }])
    expect((await client.diagnostics(twice, 2)).map(({ range }) => range.start.line)).toEqual([0])
  })
  it('is mended, and not rewritten by what an editor does as it saves', async () => {
    const saved = 'file:///saved.md'
    client.open(saved, '区长廉海平到会讲话。\n')
    const actions = (only: string[]) =>
      client.ask('textDocument/codeAction', {
        ...{ textDocument: { uri: saved }, range: between(0, 0, 2), context: { only } },
      })
    expect(await actions(['source.fixAll'])).toEqual([])
    expect(await actions(['quickfix'])).toHaveLength(2)
  })
  it('is checked as it is after each change, and only the last time', async () => {
    const changed = 'file:///changed.md'
    client.open(changed, '一')
    const mistaken = [{ range: between(0, 0, 4), text: '区长' }]
    client.change(changed, 2, [{ text: '区委书记廉海平到会。\n' }], mistaken)
    expect(await client.diagnostics(changed, 3)).toMatchObject([{ range: between(0, 0, 2) }])
    const versions = client.messages().flatMap(({ params }) => {
      const told = params as { uri?: string; version?: number } | undefined
      return told?.uri === changed ? [told.version] : []
    })
    expect(versions).not.toContain(2)
  })
})

it('counts in bytes where the editor does', async () => {
  const client = languageClient()
  const { capabilities } = await client.begin(['utf-8', 'utf-16'])
  expect(capabilities).toMatchObject({ positionEncoding: 'utf-8' })
  client.open(uri, '𠮷日，区长廉海平到会讲话。')
  expect(await client.diagnostics(uri, 1)).toMatchObject([{ range: between(0, 10, 16) }])
  expect(await client.end()).toBe(0)
})

describe('an editor that is none', () => {
  it('is answered with what it did wrong', async () => {
    const client = languageClient()
    expect((await client.request('textDocument/hover', at(0, 0))).error).toMatchObject({ code: -32002 })
    await client.begin()
    expect((await client.request('no/such')).error).toMatchObject({ code: -32601 })
    expect((await client.request('constructor')).error).toMatchObject({ code: -32601 })
    expect((await client.request('textDocument/hover', null)).error).toMatchObject({ code: -32602 })
    expect(
      (await client.request('textDocument/hover', { ...at(9, 9), textDocument: { uri: 'x' } })).result,
    ).toBeNull()
    client.write('Content-Length: 3\r\n\r\n{]}')
    expect((await client.until(({ error }) => error?.code === -32700)).id).toBeNull()
    expect(await client.end()).toBe(0)
  })
  it('is not believed: what is wrong, early, late or cancelled harms nothing', async () => {
    const client = languageClient()
    client.open(uri, '区长廉海平到会讲话。', 1)
    await client.begin()
    for (const params of [
      null,
      1,
      [],
      {},
      { textDocument: 1 },
      { textDocument: { uri, version: {}, text: 7 } },
    ])
      for (const what of ['didOpen', 'didChange', 'didSave', 'didClose'])
        client.notify(`textDocument/${what}`, params)
    client.change(uri, 2, [{ range: { start: { line: -1, character: 0.5 } }, text: '区长廉海平到会。' }])
    client.write(
      frame('[{"id":1,"method":"shutdown"}]') +
        frame('{"id":{},"method":"x"}') +
        frame('{"id":2,"method":5}'),
    )
    expect((await client.until(({ error }) => error?.code === -32600)).id).toBeNull()
    for (const position of [{ line: -1, character: 0 }, { line: 0, character: Number.NaN }, null])
      expect((await client.request('textDocument/hover', { ...at(0, 0), position })).error).toMatchObject({
        code: -32602,
      })
    client.open(uri, '区长廉海平到会讲话。', 8)
    const { id } = await client.cancelled('textDocument/hover', { ...at(0, 2) })
    expect(id).toBeTypeOf('number')
    // Half a character, which JSON may hold.
    client.write(
      frame(
        `{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"${uri}","version":9,"text":"\\ud800区长廉海平到会讲话。\\udfff"}}}`,
      ),
    )
    expect(await client.diagnostics(uri, 9)).toMatchObject([{ range: between(0, 1, 3) }])
    await client.request('shutdown')
    expect((await client.request('textDocument/hover', at(0, 0))).error).toMatchObject({ code: -32600 })
    client.notify('exit')
    expect((await client.exited)[0]).toBe(0)
  })
  it('is told once of a draft that is not checked to its end', async () => {
    const client = languageClient()
    await client.begin()
    const long = (text: string) => text.repeat(1100)
    client.open(uri, long('区长廉海平到会讲话。\n\n'))
    const { params } = await client.until(({ method }) => method === 'window/showMessage')
    expect(params).toMatchObject({ type: 2, message: expect.stringContaining('分开来查') })
    await client.diagnostics(uri, 1)
    client.change(uri, 2, [{ text: long('市长廉海平到会讲话。\n\n') }])
    await client.diagnostics(uri, 2)
    expect(client.messages().filter(({ method }) => method === 'window/showMessage')).toHaveLength(1)
    expect(await client.end()).toBe(0)
  })
  it('is told of a draft that is too long, and goes on behind a message that is', async () => {
    const client = languageClient()
    await client.begin()
    client.open(uri, '区长廉海平到会讲话。'.repeat(300_000))
    const { params } = await client.until(({ method }) => method === 'window/showMessage')
    expect(params).toMatchObject({ type: 2, message: expect.stringContaining('MiB') })
    expect(await client.diagnostics(uri, 1)).toEqual([])
    client.write(`Content-Length: ${20 * 1024 * 1024}\r\n\r\n${'x'.repeat(20 * 1024 * 1024)}`)
    expect((await client.until(({ error }) => error?.code === -32700)).id).toBeNull()
    client.open(uri, '区长廉海平到会讲话。', 2)
    expect(await client.diagnostics(uri, 2)).toMatchObject([{ code: 'office' }])
    expect(await client.end()).toBe(0)
  })
  it('is told in one line where it does not speak the protocol', async () => {
    const client = languageClient()
    client.write(`${'x'.repeat(10_000)}\n`)
    expect((await client.exited)[0]).toBe(2)
    expect(client.complaints()).toMatch(/^lbx-tui: [^\n]+\n$/)
  })
})

describe('for any text', () => {
  it('a place is the same there and back, however characters are counted', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('utf-8', 'utf-16', 'utf-32'), fc.nat(), (text, encoding, seed) => {
        const places = new Places(text.toWellFormed(), encoding as 'utf-8')
        const points = [...places.text]
        const offset = points.slice(0, seed % (points.length + 1)).join('').length
        const position = places.positionAt(offset)
        const isInsideOfEnd = places.text.slice(offset - 1, offset + 1) === '\r\n'
        if (!isInsideOfEnd) expect(places.offsetAt(position)).toBe(offset)
      }),
      { numRuns: 1000 },
    )
  })
  it('messages come whole, however they are cut on the way', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), fc.integer({ min: 1, max: 40 }), (texts, size) => {
        const sent = texts.map((text) => text.toWellFormed())
        const framing = new ByLength()
        const bytes = Buffer.from(sent.map((text) => framing.frame(text)).join(''))
        const taken: string[] = []
        for (let from = 0; from < bytes.length; from += size)
          taken.push(...framing.take(bytes.subarray(from, from + size)))
        expect(taken).toEqual(sent)
      }),
      { numRuns: 500 },
    )
    expect(() => new ByLength().take(Buffer.from('Content-Length: x\r\n\r\n'))).toThrow(BrokenFraming)
  })
})
