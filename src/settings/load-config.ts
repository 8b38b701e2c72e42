import { homeFolder } from '../files/home-folder.ts'
import { readRegularFile } from '../ingest/reading/regular-file.ts'
import { type Config, readConfig } from './config.ts'
import type { ConfigMistake } from './config-mistake.ts'
import { configPath, type Environment } from './folders.ts'
import type { AreTogether } from './own-keys.ts'

/** Whoever writes by hand does not write more, in bytes. */
const MOST_BYTES = 64 << 10

const withHome = (path: string, home: string): string =>
  /^~(?=\/|$)/.test(path) ? home + path.slice(1) : path

/** The settings of this user. Without a file everything is as given; one that cannot be read is a mistake. */
export function loadConfig(
  environment: Environment,
  actions: readonly string[],
  areTogether?: AreTogether,
): { config: Config; mistakes: ConfigMistake[] } {
  const path = configPath(environment)
  const file = readRegularFile(path, MOST_BYTES)
  const text = 'refused' in file ? '' : file.bytes.toString()
  const isUnreadable = 'refused' in file && file.refused !== 'missing'
  const unreadable: ConfigMistake[] = isUnreadable ? [{ kind: 'unreadable', line: 0, what: path }] : []
  const { config, mistakes } = readConfig(text, actions, areTogether)
  const { corpus, collections, opensearch } = config
  const { ca, cert, key } = opensearch
  const home = homeFolder(environment)
  return {
    config: {
      ...config,
      ...(corpus !== undefined && { corpus: corpus.map((own) => withHome(own, home)) }),
      ...(collections !== undefined && { collections: withHome(collections, home) }),
      opensearch: {
        ...opensearch,
        ...(ca !== undefined && { ca: withHome(ca, home) }),
        ...(cert !== undefined && { cert: withHome(cert, home) }),
        ...(key !== undefined && { key: withHome(key, home) }),
      },
    },
    mistakes: [...unreadable, ...mistakes],
  }
}
