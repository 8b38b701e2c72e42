import type { Messages } from '../../messages/index.ts'
import type { Held, HeldArchive } from '../held-archive.ts'
import { inWords } from '../in-words.ts'
import { Endpoint, type Handler } from '../rpc/endpoint.ts'
import { CODES, type Message, RequestError } from '../rpc/message.ts'
import { actionsFor } from './actions.ts'
import { capabilitiesWith } from './capabilities.ts'
import { checked, isTooLong } from './checking.ts'
import { completionAt } from './completion.ts'
import { definitionAt } from './definition.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { Document } from './document.ts'
import { Documents } from './documents.ts'
import { hoverAt } from './hover.ts'
import { changesIn, documentIn, encodingIn, isQuickfixIn, positionIn, rangeIn, textIn } from './params.ts'
import { type Sources, sourcesOf } from './sources.ts'
import { Warnings } from './warnings.ts'

/** Milliseconds without a key after which a draft is checked. */
export const REST = 150

export interface LanguageServerOptions {
  held: HeldArchive
  messages: Messages
  version: string
  send: (message: Message) => void
  /** Ends the program with this status. */
  leave: (status: number) => void
  rest?: number
}

/** A language server for drafts: what differs from the archive, as one types. */
export class LanguageServer {
  private readonly documents: Documents
  private readonly sources: Sources
  private state: 'new' | 'running' | 'shut' = 'new'
  private readonly warnings = new Warnings((shown) => this.endpoint.notify('window/showMessage', shown))
  private readonly endpoint: Endpoint

  constructor(private readonly options: LanguageServerOptions) {
    this.sources = sourcesOf(options.held.corpora)
    this.documents = new Documents(
      options.rest ?? REST,
      (document) =>
        void this.check(document)
          .catch((error) => this.warnings.say(inWords(error, options.messages)))
          .finally(document.settle),
    )
    this.endpoint = new Endpoint(this.handlers(), options.send)
  }

  take = (text: string): Promise<void> => this.endpoint.take(text)

  stop = (): void => this.documents.stop()

  private handlers(): Record<string, Handler> {
    const { documents, sources } = this
    const { held, messages, leave } = this.options
    const nothing = () => null
    /** Answers only between the first word and the last. */
    const running =
      (handler: Handler): Handler =>
      (params, call) => {
        if (this.state === 'new') throw new RequestError(CODES.notReady, 'not initialized')
        if (this.state === 'shut') throw new RequestError(CODES.invalid, 'shut down')
        return handler(params, call)
      }
    const atPlace = (
      answer: (document: Document, at: number, own: Held) => unknown,
      otherwise: unknown = null,
    ) =>
      running((params, { isWanted }) => {
        const document = documents.get(documentIn(params).uri)
        const position = positionIn(params)
        return document
          ? held
              .ask(async (own) =>
                // Taken back while others were answered.
                isWanted() ? answer(document, document.places.offsetAt(position), own) : null,
              )
              .catch((error) => {
                throw new RequestError(CODES.internal, inWords(error, messages))
              })
          : otherwise
      })
    return {
      initialize: (params) => this.initialize(params),
      initialized: nothing,
      shutdown: running(() => {
        this.state = 'shut'
        documents.stop()
        return null
      }),
      exit: () => leave(this.state === 'shut' ? 0 : 1),
      'textDocument/didOpen': running((params) => {
        const { uri, version, fields } = documentIn(params)
        documents.set(uri, version, textIn(fields))
      }),
      'textDocument/didChange': running((params) => {
        const { uri, version } = documentIn(params)
        documents.change(uri, version, changesIn(params))
      }),
      'textDocument/didSave': running((params) => documents.soon(documentIn(params).uri)),
      'textDocument/didClose': running((params) => {
        const { uri } = documentIn(params)
        documents.close(uri)
        this.warnings.forget(uri)
        this.endpoint.notify('textDocument/publishDiagnostics', { uri, diagnostics: [] })
      }),
      'textDocument/hover': atPlace((document, at, own) => hoverAt(document, at, own, messages)),
      'textDocument/completion': atPlace(completionAt),
      'textDocument/definition': atPlace((document, at, own) => definitionAt(document, at, own, sources), []),
      'textDocument/codeAction': running(async (params) => {
        const document = documents.get(documentIn(params).uri)
        const range = rangeIn(params)
        if (!isQuickfixIn(params)) return []
        // Keys come faster than the marks of what they changed.
        await document?.settled
        return document ? actionsFor(document, range, messages.draft) : []
      }),
      '$/setTrace': nothing,
    }
  }

  private initialize(params: unknown) {
    if (this.state !== 'new') throw new RequestError(CODES.invalid, 'initialized twice')
    this.state = 'running'
    this.documents.encoding = encodingIn(params)
    return {
      capabilities: capabilitiesWith(this.documents.encoding),
      serverInfo: { name: 'lbx-tui', version: this.options.version },
    }
  }

  private async check(document: Document): Promise<void> {
    const { held, messages } = this.options
    const { uri, version } = document
    const isWanted = () => this.documents.isOpen(document)
    const found = isTooLong(document) ? undefined : await checked(document, held, messages, isWanted)
    if (!isWanted()) return
    this.warnings.sayOf(uri, found, messages.draft)
    document.found(found?.findings ?? [])
    this.endpoint.notify('textDocument/publishDiagnostics', {
      uri,
      ...(version !== null && { version }),
      diagnostics: diagnosticsOf(document, this.sources),
    })
  }
}
