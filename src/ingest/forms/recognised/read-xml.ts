import { SaxesParser } from 'saxes'

/** An element that opens: its name and those of its attributes without prefixes. */
export interface Opened {
  name: string
  attributes: Record<string, string>
}

export interface Listener {
  open(element: Opened): void
  text(text: string): void
  close(name: string): void
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** A piece of text at a time. */
const PIECE = 64 * 1024

/**
 * Tells a listener what an XML text holds, as far as it can be read. Nothing is loaded from elsewhere, and entities of
 * a document's own are not unfolded: a text that has some is read without them.
 */
export function readXml(text: string, listener: Listener): { mistake: string | undefined } {
  const parser = new SaxesParser()
  const state: { mistake: string | undefined } = { mistake: undefined }
  parser.on('error', (error) => {
    state.mistake ??= error.message
  })
  parser.on('opentag', ({ name, attributes }) => {
    const own: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributes)) own[bare(key)] = value
    listener.open({ name: bare(name), attributes: own })
  })
  parser.on('closetag', ({ name }) => listener.close(bare(name)))
  parser.on('text', (own) => listener.text(own))
  parser.on('cdata', (own) => listener.text(own))
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE))
  try {
    parser.close()
  } catch (error) {
    state.mistake ??= (error as Error).message
  }
  return state
}

const ROOT = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s>/]/

/** The name of a document's first element. */
export const rootOf = (text: string): string | undefined =>
  ROOT.exec(
    text.slice(0, 8192).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>/g, ''),
  )?.[1]
