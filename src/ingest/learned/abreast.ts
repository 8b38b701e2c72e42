// Trees asked of many rows abreast: every node is asked of ROWS rows in one instruction, in sixteen bits each, and what its
// two ways are worth is chosen without going either. That is several times the nodes of a walk, and takes a third of its
// time, since nothing waits for memory and no branch is foretold. JavaScript has no such instructions; WebAssembly has,
// and what follows puts the few that are needed together, for trees of one depth.

import {
  ADD,
  ADD_16,
  CHOOSE,
  constant,
  ELSE,
  END,
  exportsOf,
  get,
  IF,
  IS_GREATER,
  IS_SAME,
  LOAD,
  LOAD_16,
  LOAD_TO_ALL,
  LOOP,
  listed,
  type Memory,
  NOTHING,
  NUMBER,
  name,
  number,
  REPEAT_IF,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  STORE,
  SUBTRACT,
  section,
  set,
  signed,
  sized,
  TEE,
  VECTOR,
} from './assembly.ts'
import { PASSED } from './trees.ts'

/** Rows that are asked together: two registers of eight. */
export const ROWS = 16
const REGISTER = 16
const REGISTERS = (2 * ROWS) / REGISTER
/** What the value of one feature takes in all rows: a power of two. */
const COLUMN_BITS = 5

/**
 * Sums what `count` trees say of rows: `asks` and `leaves` are where the first of them stands, `step` the bytes of nodes
 * from one to the next, `columns` where the rows are, feature by feature. The sums, of sixteen bits, are put at `sums`.
 */
export type Ask = (
  asks: number,
  leaves: number,
  count: number,
  step: number,
  columns: number,
  sums: number,
) => void
const [ASKS, LEAVES, COUNT, STEP, COLUMNS, SUMS] = [0, 1, 2, 3, 4, 5]
const PARAMETERS = 6

/** The instructions that ask trees so deep. */
function instructionsFor(depth: number): number[] {
  const registers = Array.from({ length: REGISTERS }, (_, register) => register)
  const column = PARAMETERS
  const [limit, left, right] = [column + 1, column + 2, column + 3]
  /** What was found below each level of a tree, on the left of a node and in all. */
  const found = (level: number, register: number, side: 0 | 1) =>
    right + 1 + REGISTERS + 2 * (level * REGISTERS + register) + side
  const sum = (register: number) => right + 1 + register
  const locals = 3 + REGISTERS + 2 * (depth + 1) * REGISTERS
  const last = (1 << depth) - 1

  const leaf = (node: number) => [...get(LEAVES), ...LOAD_TO_ALL(2 * (node - last))]
  const leafAlone = (node: number, level: number) =>
    registers.flatMap((register) => [...leaf(node), ...set(found(level, register, 1))])
  const ask = (node: number) => [
    ...[...get(ASKS), ...LOAD_TO_ALL(4 * node), ...set(limit)],
    ...[...get(ASKS), ...LOAD_16(4 * node + 2), ...constant(COLUMN_BITS), SHIFT_LEFT],
    ...[...get(COLUMNS), ADD, ...set(column)],
  ]
  const isGreater = (register: number) => [
    ...[...get(column), ...LOAD(REGISTER * register)],
    ...[...get(limit), ...IS_GREATER],
  ]
  const choose = (level: number, sides: (register: number) => number[]) =>
    registers.flatMap((register) => [
      ...[...sides(register), ...isGreater(register), ...CHOOSE, ...set(found(level, register, 1))],
    ])
  function worthOf(node: number, level: number): number[] {
    const [first, second] = [2 * node + 1, 2 * node + 2]
    if (level === depth) return leafAlone(node, level)
    if (level === depth - 1)
      return [
        ...[...leaf(first), ...set(left), ...leaf(second), ...set(right), ...ask(node)],
        ...choose(level, () => [...get(right), ...get(left)]),
      ]
    const below = (register: number, side: 0 | 1) => found(level + 1, register, side)
    const both = [
      ...worthOf(first, level + 1),
      ...registers.flatMap((register) => [...get(below(register, 1)), ...set(below(register, 0))]),
      ...worthOf(second, level + 1),
      ...ask(node),
      ...choose(level, (register) => [...get(below(register, 1)), ...get(below(register, 0))]),
    ]
    // A way that ended before has one leaf below it. Such ways are seldom foretold wrongly, since all rows meet them in the
    // same order; and compiled code is three times as fast in parts as in one piece, which keeps too much at hand.
    const leftmost = (node + 1) << (depth - level)
    return [
      ...[...get(ASKS), ...LOAD_16(4 * node), ...signed(PASSED), IS_SAME],
      ...[IF, NOTHING, ...leafAlone(leftmost - 1, level), ELSE, ...both, END],
    ]
  }
  return [
    ...listed([
      [1, NUMBER],
      [...number(locals), VECTOR],
    ]),
    ...[LOOP, NOTHING],
    ...worthOf(0, 0),
    ...registers.flatMap((register) => [
      ...[...get(sum(register)), ...get(found(0, register, 1)), ...ADD_16, ...set(sum(register))],
    ]),
    ...[...get(ASKS), ...get(STEP), ADD, ...set(ASKS)],
    ...[...get(LEAVES), ...get(STEP), ...constant(1), SHIFT_RIGHT, ADD, ...set(LEAVES)],
    ...[...get(COUNT), ...constant(1), SUBTRACT, TEE, COUNT, REPEAT_IF, 0, END],
    ...registers.flatMap((register) => [...get(SUMS), ...get(sum(register)), ...STORE(REGISTER * register)]),
    END,
  ]
}

/** The program for trees so deep, over a memory that it is given. */
export function askAbreast(depth: number, memory: Memory): Ask {
  const bytes = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [[0x60, ...listed(Array.from({ length: PARAMETERS }, () => [NUMBER])), 0]]),
    ...section(2, [[...name('m'), ...name('m'), 2, 0, 1]]),
    ...section(3, [[0]]),
    ...section(7, [[...name('ask'), 0, 0]]),
    ...section(10, [sized(instructionsFor(depth))]),
  ]
  return exportsOf(bytes, memory)['ask'] as Ask
}
