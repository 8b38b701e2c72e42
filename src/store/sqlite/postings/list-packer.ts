import { Bytes } from './bytes.ts'
import { lowBits, packGaps } from './gaps.ts'

// The numbers of a term. A few are read to be passed over; of more their bytes are counted beforehand. Many stand in
// blocks, each with its first number and its bytes, so that one is found without unpacking what stands before it.

/** What is not more is a few. */
export const FEW = 16
/** Numbers in a block. */
export const BLOCK = 128

/** Writes the numbers of terms, each time behind how many they are. */
export class ListPacker {
  private readonly body = new Bytes()
  private readonly block = new Bytes()

  /** Two numbers or more. */
  pack(bytes: Bytes, list: Uint32Array): void {
    const low = lowBits(list.length, list[list.length - 1]!)
    bytes.number(32 * (list.length - 2) + low)
    if (list.length <= FEW) {
      packGaps(bytes, list, low)
      return
    }
    this.body.clear()
    if (list.length <= BLOCK) packGaps(this.body, list, low)
    else this.packBlocks(list, low)
    bytes.number(this.body.length)
    bytes.copy(this.body.taken)
  }

  private packBlocks(list: Uint32Array, low: number): void {
    const { body, block } = this
    let before = 0
    for (let at = 0; at < list.length; at += BLOCK) {
      const first = list[at]!
      block.clear()
      packGaps(block, list.subarray(at + 1, at + BLOCK), low, first)
      body.number(first - before)
      body.number(block.length)
      body.copy(block.taken)
      before = first
    }
  }
}
