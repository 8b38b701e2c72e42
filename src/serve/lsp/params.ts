import type { Position, Range } from 'vscode-languageserver-types'
import { CODES, RequestError } from '../rpc/message.ts'
import { ENCODINGS, type Encoding } from './positions.ts'

// What editors send, looked at before it is believed.

const wrong = (what: string) => new RequestError(CODES.badParams, what)

type Fields = Record<string, unknown>

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null) throw wrong(`${what}: an object`)
  return value as Fields
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw wrong(`${what}: a text`)
  return value
}

function countOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw wrong(`${what}: a number from 0`)
  return value
}

/** Which document a message speaks of, and its version where that is told. */
export function documentIn(params: unknown): { uri: string; version: number | null; fields: Fields } {
  const fields = fieldsOf(fieldsOf(params, 'params')['textDocument'], 'textDocument')
  const version = typeof fields['version'] === 'number' ? fields['version'] : null
  return { uri: textOf(fields['uri'], 'uri'), version, fields }
}

export const textIn = ({ text }: Fields): string => textOf(text, 'text')

function positionOf(value: unknown): Position {
  const { line, character } = fieldsOf(value, 'position')
  return { line: countOf(line, 'line'), character: countOf(character, 'character') }
}

export const positionIn = (params: unknown): Position => positionOf(fieldsOf(params, 'params')['position'])

export function rangeIn(params: unknown): Range {
  const { start, end } = fieldsOf(fieldsOf(params, 'params')['range'], 'range')
  return { start: positionOf(start), end: positionOf(end) }
}

/** Changes of a text, in their order; one without a range is all of it. */
export function changesIn(params: unknown): { text: string; range: Range | undefined }[] {
  const { contentChanges } = fieldsOf(params, 'params')
  if (!Array.isArray(contentChanges)) throw wrong('contentChanges: a list')
  return contentChanges.map((change: unknown) => {
    const fields = fieldsOf(change, 'change')
    return { text: textIn(fields), range: fields['range'] ? rangeIn(fields) : undefined }
  })
}

/** False where an editor wants other actions than mending: to sort, to rewrite, whatever is done as it saves. */
export function isQuickfixIn(params: unknown): boolean {
  const { only } = ((params as Fields)['context'] ?? {}) as { only?: unknown }
  return !Array.isArray(only) || only.some((kind) => kind === '' || kind === 'quickfix')
}

/** How characters are counted: as the editor likes it best of what is known here. */
export function encodingIn(params: unknown): Encoding {
  const { capabilities } = (params ?? {}) as {
    capabilities?: { general?: { positionEncodings?: unknown } | null } | null
  }
  const wanted = capabilities?.general?.positionEncodings
  const names: unknown[] = Array.isArray(wanted) ? wanted : []
  return names.flatMap((name) => ENCODINGS.filter((known) => known === name))[0] ?? 'utf-16'
}
