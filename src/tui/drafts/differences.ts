import type { Difference } from '../../desk/told.ts'
import type { CheckView } from '../state/view.ts'

/** What differs, as far as it is known. */
export const differencesOf = ({ found }: CheckView): Difference[] =>
  found && 'differences' in found ? found.differences : []

/** The difference under the bar. */
export const differenceUnderBar = (view: CheckView): Difference | undefined => differencesOf(view)[view.bar]
