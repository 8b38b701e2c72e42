/** What the system says of a terminal whose window is closed, or of a line to it that is broken. */
const GONE = ['EIO', 'EPIPE', 'EBADF', 'EAGAIN']

/** True for what is thrown because of that. */
export const tellsOfEnd = (error: unknown): boolean =>
  GONE.includes((error as NodeJS.ErrnoException).code ?? '')

/** Does something with a terminal; false where that is gone. */
export function ifThere(act: () => unknown): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (tellsOfEnd(error)) return false
    throw error
  }
}
