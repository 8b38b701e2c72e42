import { CODES, type Id, type Message, messageIn, RequestError, valueIn } from './message.ts'

/** Answers a request; what a notification gives nobody is told. */
export type Handler = (params: unknown, call: Call) => unknown

/** A request that is being answered. */
export interface Call {
  /** False once the other side no longer waits for the answer. */
  isWanted: () => boolean
}

interface Open {
  cancelled: false | 'answered' | 'silent'
}

/** Takes the texts of messages and gives them to whoever answers them. */
export class Endpoint {
  private readonly open = new Map<Id, Open>()

  constructor(
    private readonly handlers: Record<string, Handler>,
    private readonly send: (message: Message) => void,
    /** Several messages may come as a list; each is answered by itself. */
    private readonly own = { takesBatches: false },
  ) {}

  notify(method: string, params: unknown): void {
    this.send(said({ method, params }))
  }

  async take(text: string): Promise<void> {
    let value: unknown
    try {
      value = valueIn(text)
    } catch (error) {
      return this.refuse(error as RequestError)
    }
    const isBatch = this.own.takesBatches && Array.isArray(value) && value.length > 0
    await Promise.all((isBatch ? (value as unknown[]) : [value]).map((one) => this.takeOne(one)))
  }

  private refuse({ code, message }: RequestError): void {
    this.fail(null, code, message)
  }

  private async takeOne(value: unknown): Promise<void> {
    let message: Message
    try {
      message = messageIn(value)
    } catch (error) {
      return this.refuse(error as RequestError)
    }
    const { id, method, params } = message
    if (method === undefined) {
      // An answer to what we never ask.
      if (!('result' in message || 'error' in message)) this.fail(id ?? null, CODES.invalid, 'no method')
      return
    }
    if (method === '$/cancelRequest') return this.cancel(params, 'answered')
    // Who cancels by the Model Context Protocol wants no answer at all.
    if (method === 'notifications/cancelled') return this.cancel(params, 'silent')
    const handler = Object.hasOwn(this.handlers, method) ? this.handlers[method] : undefined
    if (id === undefined || id === null) await this.hear(handler, params)
    else if (handler) await this.answer(id, handler, params)
    else this.fail(id, CODES.noMethod, `no method ${method.slice(0, 100)}`)
  }

  /** Nobody waits for what becomes of a notification, also where it is wrong. */
  private async hear(handler: Handler | undefined, params: unknown): Promise<void> {
    try {
      await handler?.(params, ALWAYS)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
    }
  }

  private async answer(id: Id, handler: Handler, params: unknown): Promise<void> {
    // Two answers of one id could not be told apart, nor could which of the two is taken back.
    if (this.open.has(id)) return this.fail(id, CODES.invalid, 'a request of this id is open')
    const call: Open = { cancelled: false }
    this.open.set(id, call)
    try {
      const result = await handler(params, { isWanted: () => call.cancelled === false })
      if (call.cancelled === 'answered') this.fail(id, CODES.cancelled, 'cancelled')
      if (call.cancelled === false) this.send(said({ id, result: result ?? null }))
    } catch (error) {
      if (error instanceof RequestError) this.fail(id, error.code, error.message)
      else this.fail(id, CODES.internal, (error as Error).message)
    } finally {
      this.open.delete(id)
    }
  }

  private cancel(params: unknown, how: 'answered' | 'silent'): void {
    const { id, requestId } = (params ?? {}) as { id?: Id; requestId?: Id }
    const call = this.open.get((id ?? requestId)!)
    if (call) call.cancelled = how
  }

  private fail(id: Id | null, code: number, message: string): void {
    this.send(said({ id, error: { code, message } }))
  }
}

const ALWAYS: Call = { isWanted: () => true }
const said = (message: Message): Message => ({ jsonrpc: '2.0', ...message }) as Message
