import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

// One Chromium prints all pages: starting it takes ten times as long as printing. It is spoken to in the messages of its
// DevTools, each ended by a zero, through two pipes.

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe']

export class Chromium {
  private readonly program: ChildProcess
  private readonly waiting = new Map<number, (result: Record<string, unknown>) => void>()
  private number = 0
  private loaded = () => {}

  constructor() {
    this.program = spawn('chromium', FLAGS, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
    let text = ''
    const from = this.program.stdio[4] as Readable
    from.setEncoding('utf8').on('data', (more: string) => {
      const messages = (text + more).split('\0')
      text = messages.pop()!
      for (const message of messages) this.take(JSON.parse(message))
    })
  }

  private take({ id, method, result }: { id?: number; method?: string; result: Record<string, unknown> }) {
    if (method === 'Page.loadEventFired') this.loaded()
    if (id === undefined) return
    this.waiting.get(id)?.(result)
    this.waiting.delete(id)
  }

  private ask(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.number
    const to = this.program.stdio[3] as Writable
    to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    return new Promise((done) => this.waiting.set(id, done))
  }

  /** Prints a page of HTML in the size that it asks for. */
  async print(source: string, pdf: string): Promise<void> {
    const { targetId } = await this.ask('Target.createTarget', { url: 'about:blank' })
    const attached = await this.ask('Target.attachToTarget', { targetId, flatten: true })
    const session = attached.sessionId as string
    await this.ask('Page.enable', {}, session)
    const isLoaded = new Promise<void>((done) => {
      this.loaded = done
    })
    await this.ask('Page.navigate', { url: pathToFileURL(source).href }, session)
    await isLoaded
    const printed = await this.ask(
      'Page.printToPDF',
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false },
      session,
    )
    writeFileSync(pdf, Buffer.from(printed.data as string, 'base64'))
    await this.ask('Target.closeTarget', { targetId })
  }

  async close(): Promise<void> {
    await this.ask('Browser.close')
    if (this.program.exitCode === null) await once(this.program, 'exit')
  }
}
