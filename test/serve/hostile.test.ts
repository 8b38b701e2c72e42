import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ByLength, ByLine, type Framing } from '../../src/serve/rpc/framing.ts'
import { program } from '../e2e/running.ts'
import { languageClient } from './language-client.ts'

interface Answer {
  id?: unknown
  result?: unknown
  error?: { code: number; message: string }
}

/** The built program, to which anything is written; each thing must be answered, and what is asked behind it, too. */
function server(verb: string, framing: Framing) {
  const child = spawn(process.execPath, [program, verb, '--lang=zh'], {
    env: { ...process.env, LBX_CORPUS: '' },
  })
  const answers: Answer[] = []
  let told = (): void => {}
  child.stdout.on('data', (bytes: Buffer) => {
    answers.push(...framing.take(bytes).map((text) => JSON.parse(text) as Answer))
    told()
  })
  const write = (text: string | Buffer) => child.stdin.write(text)
  const send = (text: string) => write(framing.frame(text))
  const next = async (fits: (answer: Answer) => boolean): Promise<Answer> => {
    for (;;) {
      const at = answers.findIndex(fits)
      if (at >= 0) return answers.splice(at, 1)[0]!
      await new Promise<void>((resolve) => {
        told = resolve
      })
    }
  }
  let last = 0
  const ask = (method: string, params: unknown = {}): Promise<Answer> => {
    const id = `ours ${++last}`
    send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    return next((answer) => answer.id === id)
  }
  const unnamed = () => next(({ id, error }) => id === null && error !== undefined)
  return { write, send, next, ask, unnamed, exited: once(child, 'exit'), close: () => child.stdin.end() }
}

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const LONG = 'x'.repeat(1024 * 1024)

/** Texts that are no requests, and how each is answered, without an id. */
const NO_REQUESTS: [name: string, text: string, code: number][] = [
  ['no JSON', '{]', -32700],
  ['half of JSON', '{"id":1,"method":"x"', -32700],
  ['two of JSON', '{}{}', -32700],
  ['a megabyte of letters', LONG, -32700],
  ['a control character in a text', '{"id":1,"method":"a\u0001"}', -32700],
  ['NaN', '{"id":NaN,"method":"x"}', -32700],
  ['single quotes', "{'id':1}", -32700],
  ['a comment', '// x', -32700],
  ['nesting without an end', '['.repeat(200_000), -32700],
  ['a number', '1', -32600],
  ['a text', '"x"', -32600],
  ['null', 'null', -32600],
  ['true', 'true', -32600],
  ['a list', '[]', -32600],
  ['deep lists', nested(100_000), -32600],
  ['an object', '{}', -32600],
  ['an id alone that is null', '{"id":null}', -32600],
  ['an id that is an object', '{"id":{},"method":"x"}', -32600],
  ['an id that is a list', '{"id":[1],"method":"x"}', -32600],
  ['an id that is true', '{"id":true,"method":"x"}', -32600],
  ['a method that is a number', '{"id":1,"method":1}', -32600],
  ['a method that is null', '{"id":1,"method":null}', -32600],
  ['a method that is an object', '{"id":1,"method":{"x":1}}', -32600],
]

/** Ids that come back as they are. */
const IDS: [name: string, id: string | number][] = [
  ['nothing', ''],
  ['a blank', ' '],
  ['a text of a megabyte', LONG],
  ['characters beyond the first plane', '𠮷'.repeat(1000)],
  ['half a character', '\ud800'],
  ['control characters', '\u0000\u001b[2J\u0007'],
  ['__proto__', '__proto__'],
  ['a negative number', -7],
  ['a fraction', 0.5],
  ['the largest number', Number.MAX_VALUE],
  ['a number that is not exact', 2 ** 60],
]

/** Methods that nobody has. */
const METHODS = [
  ...['', ' ', 'no/such', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '\u0000'],
  ...['Initialize', 'initialize ', 'textDocument/hover\n', '𠮷', '../../etc/passwd', '$(id)', LONG],
]

describe.each([
  ['lsp', () => new ByLength()],
  ['mcp', () => new ByLine()],
])('%s under what is none of its protocol', (verb, framing) => {
  const own = server(verb, framing())
  beforeAll(async () => {
    expect((await own.ask('initialize')).result).toBeDefined()
  })
  afterAll(() => own.close())

  it.each(NO_REQUESTS)('answers %s, and goes on', async (_, text, code) => {
    own.send(text)
    expect((await own.unnamed()).error?.code).toBe(code)
    expect((await own.ask('no/such')).error?.code).toBe(-32601)
  })
  it.each(IDS)('answers an id of %s with the same', async (_, id) => {
    own.send(JSON.stringify({ id, method: 'no/such' }))
    expect((await own.next((answer) => answer.id === id)).error?.code).toBe(-32601)
  })
  it.each(METHODS)('has no method %j', async (method) => {
    const { error } = await own.ask(method)
    expect(error?.code).toBe(-32601)
    expect(error!.message.length).toBeLessThan(200)
  })
  it.each([
    null,
    1,
    'x',
    [],
    {},
    { id: null },
    { id: {} },
    { id: 'nobody' },
    { id: 1e300 },
    { requestId: [] },
  ])('cancels nothing for %j', async (params) => {
    own.send(JSON.stringify({ method: '$/cancelRequest', params }))
    own.send(JSON.stringify({ method: 'notifications/cancelled', params }))
    expect((await own.ask('no/such')).error?.code).toBe(-32601)
  })
})

const BAD_PLACES: [name: string, params: unknown][] = [
  ['nothing', null],
  ['a number', 1],
  ['a text', 'x'],
  ['a list', []],
  ['an empty object', {}],
  ['a document that is a text', { textDocument: 'x', position: { line: 0, character: 0 } }],
  ['an address that is a number', { textDocument: { uri: 1 }, position: { line: 0, character: 0 } }],
  ['a line below 0', { textDocument: { uri: 'x' }, position: { line: -1, character: 0 } }],
  ['half a column', { textDocument: { uri: 'x' }, position: { line: 0, character: 0.5 } }],
  ['a line that is a text', { textDocument: { uri: 'x' }, position: { line: '0', character: 0 } }],
  ['no column', { textDocument: { uri: 'x' }, position: { line: 0 } }],
]

describe('a language server whose editor is not to be trusted', () => {
  const client = languageClient()
  const uri = 'file:///hostile.md'
  const TEXT = '𠮷日，区长廉海平到会。\n'
  let version = 1
  beforeAll(async () => {
    await client.begin()
    client.open(uri, TEXT, version)
  })
  afterAll(async () => {
    expect(await client.end()).toBe(0)
  })
  const asks = ['hover', 'completion', 'definition'].map((what) => `textDocument/${what}`)

  it.each(asks.flatMap((method) => BAD_PLACES.map(([name, params]) => [method, name, params] as const)))(
    '%s at %s is told so',
    async (method, _, params) => {
      expect((await client.request(method, params)).error?.code).toBe(-32602)
    },
  )
  it.each(
    asks.flatMap((method) =>
      [
        [0, 1],
        [0, 1e6],
        [1e9, 0],
        [1, 0],
        [2, 7],
        [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
        [1e300, 1e300],
      ].map(([line, character]) => [method, line!, character!] as const),
    ),
  )('%s at line %s, column %s is answered', async (method, line, character) => {
    const { error } = await client.request(method, { textDocument: { uri }, position: { line, character } })
    expect(error).toBeUndefined()
  })
  const range = (from: [number, number], to: [number, number]) => ({
    start: { line: from[0], character: from[1] },
    end: { line: to[0], character: to[1] },
  })
  it.each([
    ['backwards', range([0, 8], [0, 2])],
    ['outside', range([1e9, 1e9], [2e9, 2e9])],
    ['within a character', range([0, 1], [0, 1])],
    ['over everything', range([0, 0], [1e300, 1e300])],
  ])('a change %s leaves a draft that is checked', async (_, where) => {
    version += 2
    client.change(uri, version - 1, [{ range: where, text: '区长' }])
    client.change(uri, version, [{ text: TEXT }])
    expect(await client.diagnostics(uri, version)).toMatchObject([{ range: range([0, 4], [0, 6]) }])
  })
  it('of a change whose range ends before it begins nothing stands twice', async () => {
    client.change(uri, ++version, [{ text: TEXT }])
    client.change(uri, ++version, [{ range: range([0, 8], [0, 4]), text: '区长廉海' }])
    expect(await client.diagnostics(uri, version)).toMatchObject([{ range: range([0, 4], [0, 6]) }])
  })
  it('changes of a draft that nobody opened, and of a version before, harm nothing', async () => {
    client.change('file:///nobody.md', 3, [{ range: range([4, 4], [5, 5]), text: 'x' }])
    client.change(uri, 1, [{ text: '区长' }])
    client.change(uri, ++version, [{ text: TEXT }])
    expect(await client.diagnostics(uri, version)).toHaveLength(1)
  })
  it('a change of a draft that was closed marks nothing any more', async () => {
    const closed = 'file:///closed.md'
    client.open(closed, TEXT)
    await client.diagnostics(closed, 1)
    client.notify('textDocument/didClose', { textDocument: { uri: closed } })
    client.change(closed, 2, [{ text: TEXT }])
    client.open('file:///later.md', TEXT)
    await client.diagnostics('file:///later.md', 1)
    const marked = client.messages().flatMap(({ params }) => {
      const told = params as { uri?: string; version?: number } | undefined
      return told?.uri === closed ? [told.version] : []
    })
    expect(marked).toEqual([1, undefined])
  })
  it('the last of a thousand changes at once is checked', async () => {
    const typed = Array.from({ length: 1000 }, () => ({ range: range([0, 0], [0, 0]), text: '又' }))
    client.change(uri, ++version, [{ text: TEXT }, ...typed])
    expect(await client.diagnostics(uri, version)).toMatchObject([{ range: range([0, 1004], [0, 1006]) }])
  })
})

describe('the ends of a session', () => {
  it('before it begins nothing is answered but that', async () => {
    const client = languageClient()
    for (const method of ['textDocument/hover', 'shutdown', 'textDocument/codeAction'])
      expect((await client.request(method)).error?.code).toBe(-32002)
    client.notify('exit')
    expect((await client.exited)[0]).toBe(1)
  })
  it('who leaves without a word leaves with 1', async () => {
    const client = languageClient()
    await client.begin()
    client.notify('exit')
    expect((await client.exited)[0]).toBe(1)
  })
  it('it begins once, and ends once', async () => {
    const client = languageClient()
    await client.begin()
    expect((await client.request('initialize')).error?.code).toBe(-32600)
    expect((await client.request('shutdown')).result).toBeNull()
    expect((await client.request('shutdown')).error?.code).toBe(-32600)
    client.notify('exit')
    expect((await client.exited)[0]).toBe(0)
  })
  it('of two requests of one id the second is refused while the first is open', async () => {
    const framing = new ByLength()
    const own = server('lsp', framing)
    await own.ask('initialize')
    const uri = 'file:///two.md'
    const params = { textDocument: { uri }, position: { line: 0, character: 0 } }
    own.send(
      JSON.stringify({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, version: 1, text: '廉海平' } },
      }),
    )
    // Both in one write: of two writes the first may be answered before the second is read.
    const asked = framing.frame(JSON.stringify({ id: 7, method: 'textDocument/hover', params }))
    own.write(asked + asked)
    const codes = [await own.next(({ id }) => id === 7), await own.next(({ id }) => id === 7)].map(
      ({ error }) => error?.code,
    )
    expect(codes).toEqual([-32600, undefined])
    own.close()
  })
  it.each([
    ['no length', 'Content-Type: x\r\n\r\n{}'],
    ['a length below 0', 'Content-Length: -1\r\n\r\n{}'],
    ['a length that is none', 'Content-Length: 0x10\r\n\r\n{}'],
    ['a length of twenty digits', `Content-Length: ${'9'.repeat(20)}\r\n\r\n{}`],
    ['a head without an end', `Content-Length: 2\r\nX: ${'x'.repeat(10_000)}`],
  ])('a head with %s ends it with a line', async (_, text) => {
    const client = languageClient()
    client.write(text)
    expect((await client.exited)[0]).toBe(2)
    expect(client.complaints()).toMatch(/^lbx-tui: [^\n]+\n$/)
  })
  it.each([
    ['lsp', 'Content-Length: 100\r\n\r\n{"id"'],
    ['lsp', 'Content-Len'],
    ['mcp', '{"id":1'],
  ])('%s leaves where what is asked breaks off', async (verb, text) => {
    const own = server(verb, verb === 'lsp' ? new ByLength() : new ByLine())
    own.write(text)
    own.close()
    const [status] = await own.exited
    expect([0, 1]).toContain(status)
  })
})

const TOOLS = ['find', 'article', 'who', 'what', 'figures', 'timeline', 'check', 'cite']
const GIVEN: [name: string, given: unknown, told?: RegExp][] = [
  ['nothing', undefined],
  ['a text', 'x'],
  ['a list', [1]],
  ['what it does not know', { nothing: 1 }, /unknown argument nothing/],
  [
    'a name that means something to programs',
    JSON.parse('{"__proto__":{"x":1},"constructor":1}'),
    /unknown argument (?:__proto__|constructor)/,
  ],
  ['numbers for texts', { query: 1, name: 1, address: 1, draft: 1, text: 1 }],
]

describe('tools that are given', () => {
  const own = server('mcp', new ByLine())
  beforeAll(async () => {
    await own.ask('initialize')
  })
  afterAll(() => own.close())
  it.each(TOOLS.flatMap((tool) => GIVEN.map(([name, given, told]) => [tool, name, given, told] as const)))(
    '%s: %s is told so',
    async (name, _, given, told = /./) => {
      const { result } = await own.ask('tools/call', { name, arguments: given })
      expect(result).toMatchObject({
        isError: true,
        content: [{ type: 'text', text: expect.stringMatching(told) }],
      })
    },
  )
  it('editors send no lists of requests', async () => {
    const editor = server('lsp', new ByLength())
    editor.send('[{"id":1,"method":"shutdown"},{"id":2,"method":"ping"}]')
    expect((await editor.unnamed()).error?.code).toBe(-32600)
    editor.close()
  })
  it('several requests in a list are answered one by one', async () => {
    own.send('[{"id":"one","method":"ping"},7,{"method":"nothing"},{"id":"two","method":"ping"}]')
    for (const id of ['one', 'two']) expect((await own.next((answer) => answer.id === id)).result).toEqual({})
    expect((await own.unnamed()).error?.code).toBe(-32600)
  })
  it.each([null, 1, 'x', [], {}, { name: 1 }, { name: 'constructor' }, { name: ['find'] }])(
    'no tool is called by %j',
    async (params) => {
      expect((await own.ask('tools/call', params)).error?.code).toBe(-32602)
    },
  )
})
