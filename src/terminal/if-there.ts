/** What the system says of a terminal whose window is closed, or of a line to it that is broken. */
const GONE = ['EIO', 'EPIPE', 'EBADF', 'EAGAIN']

/** Does something with a terminal; false where that is gone. */
export function ifThere(act: () => unknown): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (GONE.includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}
