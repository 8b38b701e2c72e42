import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Position, Range } from 'vscode-languageserver-types'
import { check } from '../../draft/check.ts'
import { confirmedBy } from '../../draft/confirmed.ts'
import { IGNORED, ignoredBeside } from '../../draft/read/ignored.ts'
import type { Messages } from '../../messages/index.ts'
import type { HeldArchive } from '../held-archive.ts'
import { Endpoint, type Handler } from '../rpc/endpoint.ts'
import { CODES, type Message, RequestError } from '../rpc/message.ts'
import { actionsFor } from './actions.ts'
import { completionAt } from './completion.ts'
import { definitionAt } from './definition.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { Document } from './document.ts'
import { hoverAt } from './hover.ts'
import { ENCODINGS, type Encoding } from './positions.ts'
import { type Sources, sourcesOf } from './sources.ts'

/** Milliseconds without a key after which a draft is checked. */
export const REST = 150
/** A longer draft is not checked while it is typed. */
const LONGEST = 2 * 1024 * 1024

export interface LanguageServerOptions {
  held: HeldArchive
  messages: Messages
  version: string
  send: (message: Message) => void
  /** Ends the program with this status. */
  leave: (status: number) => void
  rest?: number
}

interface AtPlace {
  textDocument: { uri: string }
  position: Position
}

/** A language server for drafts: what differs from the archive, as one types. */
export class LanguageServer {
  private readonly documents = new Map<string, Document>()
  private readonly waiting = new Map<string, NodeJS.Timeout>()
  private readonly sources: Sources
  private encoding: Encoding = 'utf-16'
  private state: 'new' | 'running' | 'shut' = 'new'
  private readonly endpoint: Endpoint

  constructor(private readonly options: LanguageServerOptions) {
    this.sources = sourcesOf(options.held.corpus)
    this.endpoint = new Endpoint(this.handlers(), options.send)
  }

  take = (text: string): Promise<void> => this.endpoint.take(text)

  private handlers(): Record<string, Handler> {
    const { held, messages, leave } = this.options
    const nothing = () => null
    const running =
      (handler: Handler): Handler =>
      (params, call) => {
        if (this.state !== 'running') throw new RequestError(CODES.notReady, 'not initialized')
        return handler(params, call)
      }
    const atPlace = (answer: (document: Document, at: number) => unknown, otherwise: unknown = null) =>
      running((params) => {
        const { textDocument, position } = params as AtPlace
        const document = this.documents.get(textDocument.uri)
        return document ? answer(document, document.places.offsetAt(position)) : otherwise
      })
    return {
      initialize: (params) => this.initialize(params as Initialize),
      initialized: nothing,
      shutdown: async () => {
        this.state = 'shut'
        for (const timer of this.waiting.values()) clearTimeout(timer)
        return null
      },
      exit: () => leave(this.state === 'shut' ? 0 : 1),
      'textDocument/didOpen': (params) => {
        const { uri, version, text } = (
          params as { textDocument: { uri: string; version: number; text: string } }
        ).textDocument
        this.changed(uri, version, text)
      },
      'textDocument/didChange': (params) => {
        const { textDocument, contentChanges } = params as {
          textDocument: { uri: string; version: number | null }
          contentChanges: { text: string; range?: Range }[]
        }
        const text = contentChanges.reduce(
          (before, change) => this.edited(before, change),
          this.documents.get(textDocument.uri)?.text ?? '',
        )
        this.changed(textDocument.uri, textDocument.version, text)
      },
      'textDocument/didSave': (params) => this.soon((params as AtPlace).textDocument.uri),
      'textDocument/didClose': (params) => this.close((params as AtPlace).textDocument.uri),
      'textDocument/hover': atPlace((document, at) =>
        held.ask((own) => hoverAt(document, at, own, messages)),
      ),
      'textDocument/completion': atPlace((document, at) =>
        held.ask((own) => completionAt(document, at, own)),
      ),
      'textDocument/definition': atPlace(
        (document, at) => held.ask((own) => definitionAt(document, at, own, this.sources)),
        [],
      ),
      'textDocument/codeAction': running((params) => {
        const { textDocument, range } = params as { textDocument: { uri: string }; range: Range }
        const document = this.documents.get(textDocument.uri)
        return document ? actionsFor(document, range, messages.draft) : []
      }),
      '$/setTrace': nothing,
    }
  }

  private initialize({ capabilities }: Initialize) {
    if (this.state !== 'new') throw new RequestError(CODES.invalid, 'initialized twice')
    this.state = 'running'
    const wanted = capabilities?.general?.positionEncodings ?? []
    this.encoding = wanted.flatMap((name) => ENCODINGS.filter((known) => known === name))[0] ?? 'utf-16'
    return {
      capabilities: {
        positionEncoding: this.encoding,
        textDocumentSync: { openClose: true, change: 2, save: true },
        hoverProvider: true,
        // Letters of pinyin are letters: the editor asks by itself.
        completionProvider: {},
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
      },
      serverInfo: { name: 'lbx-tui', version: this.options.version },
    }
  }

  /** A text with a change of the editor's; without a range it is all anew. */
  private edited(before: string, { range, text }: { text: string; range?: Range }): string {
    if (!range) return text
    const { places } = new Document('', null, before, this.encoding)
    return before.slice(0, places.offsetAt(range.start)) + text + before.slice(places.offsetAt(range.end))
  }

  private changed(uri: string, version: number | null, text: string): void {
    this.documents.set(uri, new Document(uri, version, text, this.encoding))
    this.soon(uri)
  }

  private close(uri: string): void {
    this.documents.delete(uri)
    clearTimeout(this.waiting.get(uri))
    this.waiting.delete(uri)
    this.endpoint.notify('textDocument/publishDiagnostics', { uri, diagnostics: [] })
  }

  /** Checks a draft when the keys rest. */
  private soon(uri: string): void {
    clearTimeout(this.waiting.get(uri))
    const { rest = REST } = this.options
    this.waiting.set(
      uri,
      setTimeout(() => void this.check(uri).catch((error: Error) => this.say(error.message)), rest),
    )
  }

  private async check(uri: string): Promise<void> {
    const document = this.documents.get(uri)
    if (!document || document.text.length > LONGEST) return
    const { held, messages } = this.options
    const isWanted = () => this.documents.get(uri) === document
    const { findings } = await held.ask(({ library }) =>
      check({
        ...{ draft: document.text, library, says: messages.draft, isWanted, pause },
        ...{ ignored: ignoredFor(uri), confirmed: confirmedBy(held.corpus) },
      }),
    )
    if (!isWanted()) return
    document.found(findings)
    this.endpoint.notify('textDocument/publishDiagnostics', {
      uri,
      ...(document.version !== null && { version: document.version }),
      diagnostics: diagnosticsOf(document, this.sources),
    })
  }

  private say(message: string): void {
    this.endpoint.notify('window/logMessage', { type: 1, message })
  }
}

interface Initialize {
  capabilities?: { general?: { positionEncodings?: string[] } }
}

/** What the editor sends meanwhile is read. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What a file beside the draft says is not to be asked; nothing for a draft that is no file. */
function ignoredFor(uri: string): string[] {
  return uri.startsWith('file:') ? ignoredBeside(join(dirname(fileURLToPath(uri)), IGNORED)) : []
}
