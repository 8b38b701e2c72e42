import { type Config, readConfig } from './config.ts'
import type { ConfigMistake } from './config-mistake.ts'
import { configPath, type Environment, homeFolder } from './folders.ts'
import type { AreTogether } from './own-keys.ts'
import { readSmallFile } from './small-file.ts'

/** Whoever writes by hand does not write more, in bytes. */
const MOST_BYTES = 64 << 10

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

const withHome = (path: string, home: string): string =>
  /^~(?=\/|$)/.test(path) ? home + path.slice(1) : path

/** The settings of this user. Without a file everything is as given; one that cannot be read is a mistake. */
export function loadConfig(
  environment: Environment,
  actions: readonly string[],
  areTogether?: AreTogether,
): { config: Config; mistakes: ConfigMistake[] } {
  const path = configPath(environment)
  let text = ''
  const unreadable: ConfigMistake[] = []
  try {
    text = readSmallFile(path, MOST_BYTES)
  } catch (error) {
    if (!isMissing(error)) unreadable.push({ kind: 'unreadable', line: 0, what: path })
  }
  const { config, mistakes } = readConfig(text, actions, areTogether)
  const { corpus } = config
  return {
    config: corpus === undefined ? config : { ...config, corpus: withHome(corpus, homeFolder(environment)) },
    mistakes: [...unreadable, ...mistakes],
  }
}
