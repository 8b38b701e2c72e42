// WebAssembly as bytes: what is needed of it to ask trees and to sum features, and what is used of it at run time.

/** A whole number as WebAssembly writes it. */
export function number(value: number): number[] {
  const bytes: number[] = []
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return [...bytes, left]
    bytes.push((left & 0x7f) | 0x80)
  }
}
const sized = (bytes: number[]) => [...number(bytes.length), ...bytes]
export const listed = (items: number[][]) => [...number(items.length), ...items.flat()]
const section = (id: number, items: number[][]) => [id, ...sized(listed(items))]
const name = (text: string) => sized([...Buffer.from(text)])

export const get = (local: number) => [0x20, ...number(local)]
export const set = (local: number) => [0x21, ...number(local)]
/** A whole number with its sign. */
export function constant(value: number): number[] {
  const bytes = [0x41]
  for (let left = value; ; left >>= 7) {
    if (left >= -0x40 && left < 0x40) return [...bytes, left & 0x7f]
    bytes.push((left & 0x7f) | 0x80)
  }
}
const vector = (operation: number) => [0xfd, ...number(operation)]
export const [LOOP, IF, ELSE, END, REPEAT_IF, TEE] = [0x03, 0x04, 0x05, 0x0b, 0x0d, 0x22]
/** A block that leaves nothing behind. */
export const NOTHING = 0x40
export const [IS_SAME, ADD, SUBTRACT, MULTIPLY, AND] = [0x46, 0x6a, 0x6b, 0x6c, 0x71]
export const [SHIFT_LEFT, SHIFT_RIGHT, SELECT] = [0x74, 0x76, 0x1b]
export const LOAD_8 = (offset: number) => [0x2d, 0, ...number(offset)]
export const LOAD_32 = (offset: number) => [0x28, 2, ...number(offset)]
export const STORE_32 = (offset: number) => [0x36, 2, ...number(offset)]
export const LOAD_16 = (offset: number) => [0x2f, 1, ...number(offset)]
export const LOAD = (offset: number) => [...vector(0x00), 0, ...number(offset)]
export const LOAD_TO_ALL = (offset: number) => [...vector(0x08), 1, ...number(offset)]
export const STORE = (offset: number) => [...vector(0x0b), 0, ...number(offset)]
export const [IS_GREATER, ADD_16, CHOOSE] = [vector(0x31), vector(0x8e), vector(0x52)]
export const [LOW_OF_8, HIGH_OF_8] = [vector(0x87), vector(0x88)]
export const [LOW_OF_16, HIGH_OF_16] = [vector(0xa7), vector(0xa8)]
export const NO_VECTOR = [...vector(0x0c), ...Array(16).fill(0)]
export const [NUMBER, VECTOR] = [0x7f, 0x7b]

/** What is used of WebAssembly. */
interface Assembly {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer; grow(pages: number): number }
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> }
}
const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly
export type Memory = InstanceType<Assembly['Memory']>
export const emptyMemory = (): Memory => new Memory({ initial: 1 })

/** A program of some parameters, all whole numbers, over a memory that it is given. */
export function programOf(parameters: number, locals: number[][], code: number[], memory: Memory): unknown {
  const bytes = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [[0x60, ...listed(Array.from({ length: parameters }, () => [NUMBER])), 0]]),
    ...section(2, [[...name('m'), ...name('m'), 2, 0, 1]]),
    ...section(3, [[0]]),
    ...section(7, [[...name('run'), 0, 0]]),
    ...section(10, [sized([...listed(locals), ...code])]),
  ]
  return new Instance(new Module(Uint8Array.from(bytes)), { m: { m: memory } }).exports['run']
}

/** What WebAssembly does, on a processor that has what it needs, else the same otherwise. */
export function ifItCan<Program>(make: () => Program, otherwise: () => Program): Program {
  try {
    return make()
  } catch {
    return otherwise()
  }
}
