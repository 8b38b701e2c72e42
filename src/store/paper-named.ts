import { fold } from '../text/fold.ts'

/** Whether a paper is meant by a text: 晚报 by 河东晚报. */
export const isNamed = (paper: string | null, name: string): boolean =>
  paper !== null && fold(name) !== '' && fold(paper).includes(fold(name))
