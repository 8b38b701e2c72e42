import { existsSync } from 'node:fs'
import { isCollectionName, readCollection } from '../collect/collections/collection-files.ts'
import { entriesIn } from '../collect/collections/collection-text.ts'
import type { Messages } from '../messages/index.ts'
import { configPath, usualCollections } from '../settings/folders.ts'
import { loadConfig } from '../settings/load-config.ts'
import { UsageError } from './usage-error.ts'

/** Where collections are kept: where the settings say, else beside what the program remembers. */
export function collectionsFolder(environment: NodeJS.ProcessEnv): string {
  const own = existsSync(configPath(environment)) ? loadConfig(environment, []).config.collections : undefined
  return own ?? usualCollections(environment)
}

/** The ids of the articles of a collection. */
export const collectedIn =
  (messages: Messages) =>
  (name: string): string[] => {
    const lines = isCollectionName(name) ? readCollection(collectionsFolder(process.env), name) : undefined
    if (!lines) throw new UsageError(messages.collections.none(name))
    return [...new Set(entriesIn(lines).map(({ article }) => article))]
  }
