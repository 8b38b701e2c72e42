/** A mistake in the settings, with the line that it stands on and what stood there; the rest of them holds. */
export type ConfigMistake = { line: number; what: string } & (
  | { kind: 'syntax' | 'repeated' | 'badKey' }
  /** `wanted` lists what could stand there. */
  | { kind: 'unknown' | 'badValue'; wanted: string }
  /** Both are given as an action and its keys: `last g`. The one that stands first holds. */
  | { kind: 'clash'; other: string }
  /** The file itself, on line 0. */
  | { kind: 'unreadable' }
)
