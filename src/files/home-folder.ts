import { homedir } from 'node:os'

/** A user whom the system does not know has none: nothing is found there, and nothing can be written. */
export function homeFolder(environment: Record<string, string | undefined>): string {
  if (environment['HOME']) return environment['HOME']
  try {
    return homedir()
  } catch {
    return '/'
  }
}
