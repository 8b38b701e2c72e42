import { join } from 'node:path'
import { homeFolder } from '../files/home-folder.ts'

export type Environment = Record<string, string | undefined>

/** The XDG specification has relative paths ignored. */
function ownFolder(environment: Environment, variable: string, usual: string): string {
  const given = environment[variable]
  return join(given?.startsWith('/') ? given : join(homeFolder(environment), usual), 'lbx-tui')
}

/** Where a person writes what this program should be like. */
export const configFolder = (environment: Environment): string =>
  ownFolder(environment, 'XDG_CONFIG_HOME', '.config')

/** Where this program keeps what it remembers between runs. */
export const stateFolder = (environment: Environment): string =>
  ownFolder(environment, 'XDG_STATE_HOME', '.local/state')

/** In a file that loads nothing: whoever has no settings does not wait for what reads them. */
export const configPath = (environment: Environment): string => join(configFolder(environment), 'config.toml')

/** Where collections are kept unless the settings say otherwise. */
export const usualCollections = (environment: Environment): string =>
  join(stateFolder(environment), 'collections')
