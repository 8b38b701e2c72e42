// WebAssembly as bytes: what is needed of it to ask trees, and what is used of it at run time.

/** A whole number as WebAssembly writes it. */
export function number(value: number): number[] {
  const bytes: number[] = []
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return [...bytes, left]
    bytes.push((left & 0x7f) | 0x80)
  }
}
export const sized = (bytes: number[]) => [...number(bytes.length), ...bytes]
export const listed = (items: number[][]) => [...number(items.length), ...items.flat()]
export const section = (id: number, items: number[][]) => [id, ...sized(listed(items))]
export const name = (text: string) => sized([...Buffer.from(text)])

export const get = (local: number) => [0x20, ...number(local)]
export const set = (local: number) => [0x21, ...number(local)]
/** Constants below 64, which need no sign. */
export const constant = (value: number) => [0x41, value]
const vector = (operation: number) => [0xfd, ...number(operation)]
/** A constant of sixteen bits, with room for its sign. */
export const signed = (value: number) => [
  0x41,
  (value & 0x7f) | 0x80,
  ((value >> 7) & 0x7f) | 0x80,
  value >> 14,
]
export const [LOOP, IF, ELSE, END, REPEAT_IF, TEE] = [0x03, 0x04, 0x05, 0x0b, 0x0d, 0x22]
/** A block that leaves nothing behind. */
export const NOTHING = 0x40
export const [IS_SAME, ADD, SHIFT_LEFT, SHIFT_RIGHT, SUBTRACT] = [0x46, 0x6a, 0x74, 0x76, 0x6b]
export const LOAD_16 = (offset: number) => [0x2f, 1, ...number(offset)]
export const LOAD = (offset: number) => [...vector(0x00), 0, ...number(offset)]
export const LOAD_TO_ALL = (offset: number) => [...vector(0x08), 1, ...number(offset)]
export const STORE = (offset: number) => [...vector(0x0b), 0, ...number(offset)]
export const [IS_GREATER, ADD_16, CHOOSE] = [vector(0x31), vector(0x8e), vector(0x52)]
export const [NUMBER, VECTOR] = [0x7f, 0x7b]

/** What is used of WebAssembly. */
interface Assembly {
  Memory: new (size: { initial: number }) => Memory
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> }
}
export interface Memory {
  buffer: ArrayBuffer
  grow(pages: number): number
}
export const PAGE = 0x10000

/** Not there where Node may make no code (`--jitless`). */
const assembly = (): Assembly | undefined => (globalThis as unknown as { WebAssembly?: Assembly }).WebAssembly

/** A memory of one page, of WebAssembly or like it. */
export function emptyMemory(): Memory {
  const { Memory } = assembly() ?? {}
  return Memory ? new Memory({ initial: 1 }) : new PlainMemory()
}

class PlainMemory implements Memory {
  buffer = new ArrayBuffer(PAGE)

  grow(pages: number): number {
    const before = new Uint8Array(this.buffer)
    this.buffer = new ArrayBuffer(before.length + pages * PAGE)
    new Uint8Array(this.buffer).set(before)
    return before.length / PAGE
  }
}

/** What a program exports, over a memory that it imports; throws where that cannot be done. */
export function exportsOf(bytes: number[], memory: Memory): Record<string, unknown> {
  const { Module, Instance } = assembly()!
  return new Instance(new Module(Uint8Array.from(bytes)), { m: { m: memory } }).exports
}
