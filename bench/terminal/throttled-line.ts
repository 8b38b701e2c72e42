/** What the line hands over at once: a hundredth of a second of it. */
const PIECES_A_SECOND = 100

interface Sender {
  pause(): void
  resume(): void
}

/**
 * A line that carries so many bytes a second and keeps none in store: while it is busy the sender is not read, so that
 * a program feels it as it would feel a slow connection.
 */
export function throttledLine(
  sender: Sender,
  bytesPerSecond: number,
  deliver: (bytes: Buffer) => void,
): (bytes: Buffer) => void {
  const length = Math.ceil(bytesPerSecond / PIECES_A_SECOND)
  const waiting: Buffer[] = []
  let isBusy = false
  let freeAt = 0
  const carry = () => {
    const piece = waiting.shift()
    isBusy = piece !== undefined
    if (!piece) return sender.resume()
    freeAt = Math.max(freeAt, performance.now()) + (1000 * piece.length) / bytesPerSecond
    setTimeout(() => {
      deliver(piece)
      carry()
    }, freeAt - performance.now())
  }
  return (bytes) => {
    sender.pause()
    for (let at = 0; at < bytes.length; at += length) waiting.push(bytes.subarray(at, at + length))
    if (!isBusy) carry()
  }
}
