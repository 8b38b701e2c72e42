/** What says that it is another one, or one more. */
export const ANOTHER = /[也另]|同样|别的|其他|此外/
