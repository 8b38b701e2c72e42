/** Why a file was not written: another program holds its lock, it may not be written, no room, or what the system says. */
export type WriteProblem = 'busy' | 'readOnly' | 'full' | 'unwritable'

const PROBLEMS: Record<string, WriteProblem> = {
  ...{ EACCES: 'readOnly', EPERM: 'readOnly', EROFS: 'readOnly' },
  ...{ ENOSPC: 'full', EDQUOT: 'full' },
}

/** What an error of the system means for a file that was to be written; an error of our own is thrown again. */
export function writeProblemOf(error: unknown): WriteProblem {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  return PROBLEMS[code] ?? 'unwritable'
}
