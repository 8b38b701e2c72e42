import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { ByLength } from '../../src/serve/rpc/framing.ts'
import { program } from '../e2e/running.ts'

interface Answer {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { code: number; message: string }
}

/** An editor, as far as a language server sees it: the built program over standard input and output. */
export function languageClient(...args: string[]) {
  const child = spawn(process.execPath, [program, 'lsp', '--lang=zh', ...args], {
    env: { ...process.env, LBX_CORPUS: '' },
  })
  const framing = new ByLength()
  const answers: Answer[] = []
  const came = new EventEmitter()
  child.stdout.on('data', (bytes: Buffer) => {
    answers.push(...framing.take(bytes).map((text) => JSON.parse(text) as Answer))
    came.emit('answer')
  })
  let complaints = ''
  child.stderr.on('data', (bytes: Buffer) => {
    complaints += bytes.toString()
  })
  const write = (text: string) => child.stdin.write(text)
  /** All in one write: of two writes the first may be done with before the second is read. */
  const send = (...messages: object[]) =>
    write(messages.map((message) => framing.frame(JSON.stringify({ jsonrpc: '2.0', ...message }))).join(''))
  let last = 0
  const until = async (fits: (answer: Answer) => boolean): Promise<Answer> => {
    for (;;) {
      const answer = answers.find(fits)
      if (answer) return answer
      await once(came, 'answer')
    }
  }
  const request = async (method: string, params: unknown = {}): Promise<Answer> => {
    const id = ++last
    send({ id, method, params })
    return until((answer) => answer.id === id)
  }
  const ask = async (method: string, params: unknown): Promise<unknown> =>
    (await request(method, params)).result
  /** The answer to a request that is taken back at once. */
  const cancelled = (method: string, params: unknown): Promise<Answer> => {
    const id = ++last
    send({ id, method, params }, { method: '$/cancelRequest', params: { id } })
    return until((answer) => answer.id === id && answer.error?.code === -32800)
  }
  const notify = (method: string, params: unknown = {}) => send({ method, params })
  /** As one version after the other, of which nothing has been read before the last was written. */
  const change = (uri: string, version: number, ...versions: object[][]) =>
    send(
      ...versions.map((contentChanges, at) => ({
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version: version + at }, contentChanges },
      })),
    )
  const exited = once(child, 'close')
  return {
    ...{ request, cancelled, ask, notify, change, until, write, complaints: () => complaints },
    messages: () => answers,
    begin: async (encodings: string[] = []) => {
      const general = { positionEncodings: encodings }
      const result = await ask('initialize', { capabilities: { general } })
      notify('initialized')
      return result as { capabilities: Record<string, unknown> }
    },
    open: (uri: string, text: string, version = 1) =>
      notify('textDocument/didOpen', { textDocument: { uri, version, text, languageId: 'markdown' } }),
    diagnostics: async (uri: string, version: number) => {
      const answer = await until(({ method, params }) => {
        const told = params as { uri: string; version: number } | undefined
        return method === 'textDocument/publishDiagnostics' && told!.uri === uri && told!.version === version
      })
      return (answer.params as { diagnostics: Diagnostic[] }).diagnostics
    },
    end: async () => {
      await request('shutdown')
      notify('exit')
      const [status] = await exited
      return status as number
    },
    exited,
  }
}

export interface Diagnostic {
  range: { start: { line: number; character: number }; end: { line: number; character: number } }
  severity: number
  code: string
  message: string
  relatedInformation: { location: { uri: string; range: Diagnostic['range'] }; message: string }[]
}
