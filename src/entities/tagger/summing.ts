import {
  ADD,
  ADD_16,
  AND,
  constant,
  END,
  get,
  HIGH_OF_8,
  HIGH_OF_16,
  IS_SAME,
  LOAD,
  LOAD_8,
  LOAD_32,
  LOOP,
  LOW_OF_8,
  LOW_OF_16,
  type Memory,
  MULTIPLY,
  NO_VECTOR,
  NOTHING,
  NUMBER,
  number,
  programOf,
  REPEAT_IF,
  SELECT,
  SHIFT_RIGHT,
  STORE,
  STORE_32,
  SUBTRACT,
  set,
  TEE,
  VECTOR,
} from '../../ingest/learned/assembly.ts'
import { TAGS } from './tags.ts'
import { FEATURES } from './templates.ts'
import { CHECK_SHIFT, NAMING, SECOND_SHIFT, SLOTS } from './weights.ts'

// What features are worth for all twelve tags, summed in one instruction a feature.

/** Sums what the features of `count` places are worth, places in memory all. */
export type Sum = (features: number, count: number, checks: number, worth: number, out: number) => void
const [PLACE, COUNT, CHECKS, WORTH, OUT] = [0, 1, 2, 3, 4]
const [HASH, FIRST, SECOND, FEATURE, LOW, HIGH] = [5, 6, 7, 8, 9, 10]
const PARAMETERS = 5

/** True where the byte of a slot is that of the hash. */
const isAt = (slot: number) => [
  ...[...get(CHECKS), ...get(slot), ADD, ...LOAD_8(0)],
  ...[...get(HASH), ...constant(CHECK_SHIFT), SHIFT_RIGHT, IS_SAME],
]

const code = [
  [LOOP, NOTHING],
  [...NO_VECTOR, ...set(LOW), ...NO_VECTOR, ...set(HIGH), ...constant(FEATURES), ...set(FEATURE)],
  [LOOP, NOTHING],
  [...get(PLACE), ...LOAD_32(0), ...set(HASH)],
  [...get(HASH), ...constant(SLOTS - 1), AND, ...set(FIRST)],
  [...get(HASH), ...constant(SECOND_SHIFT), SHIFT_RIGHT, ...constant(SLOTS - 1), AND, ...set(SECOND)],
  get(FIRST),
  [...get(SECOND), ...constant(SLOTS), ...isAt(SECOND), SELECT],
  [...isAt(FIRST), SELECT],
  [...constant(NAMING), MULTIPLY, ...get(WORTH), ADD, ...set(FIRST)],
  [...get(FIRST), ...LOAD(0), ...LOW_OF_8, ...get(LOW), ...ADD_16, ...set(LOW)],
  [...get(FIRST), ...LOAD(0), ...HIGH_OF_8, ...get(HIGH), ...ADD_16, ...set(HIGH)],
  [...get(PLACE), ...constant(4), ADD, ...set(PLACE)],
  [...get(FEATURE), ...constant(1), SUBTRACT, TEE, FEATURE, REPEAT_IF, 0, END],
  [...get(OUT), ...constant(0), ...STORE_32(0)],
  [...get(OUT), ...get(LOW), ...LOW_OF_16, ...STORE(4)],
  [...get(OUT), ...get(LOW), ...HIGH_OF_16, ...STORE(20)],
  [...get(OUT), ...get(HIGH), ...LOW_OF_16, ...STORE(36)],
  [...get(OUT), ...constant(4 * TAGS), ADD, ...set(OUT)],
  [...get(COUNT), ...constant(1), SUBTRACT, TEE, COUNT, REPEAT_IF, 0, END],
  [END],
].flat()

export const summing = (memory: Memory): Sum =>
  programOf(
    PARAMETERS,
    [
      [...number(4), NUMBER],
      [...number(2), VECTOR],
    ],
    code,
    memory,
  ) as Sum
