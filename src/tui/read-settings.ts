import type { Messages } from '../messages/index.ts'
import type { Config } from '../settings/config.ts'
import type { ConfigMistake } from '../settings/config-mistake.ts'
import { loadConfig } from '../settings/load-config.ts'
import { sanitise } from '../text/sanitise.ts'
import { actions } from './actions.ts'
import { areTogether } from './key-map.ts'

export interface OwnSettings {
  config: Config
  mistakes: ConfigMistake[]
}

/** The person's settings, and what is wrong with them. */
export const readSettings = (environment: NodeJS.ProcessEnv): OwnSettings =>
  loadConfig(
    environment,
    actions.map(({ name }) => name),
    areTogether,
  )

/** A line about what is wrong with the settings; nothing where nothing is. */
export function warningOf({ mistakes }: OwnSettings, { settings }: Messages): string | undefined {
  const [first] = mistakes
  if (!first) return undefined
  const what = sanitise(first.what)
  const more = 'wanted' in first ? first.wanted : 'other' in first ? sanitise(first.other) : ''
  return settings.mistake(first.line, settings.mistakes[first.kind](what, more), mistakes.length)
}
