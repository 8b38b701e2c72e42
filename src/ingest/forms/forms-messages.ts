import type { FormTrouble, FromForm } from './form.ts'

/** What the thread that reads forms tells, with the number of the task. */
export type FromFormsWorker = { number: number } & (FromForm | { isDone: true })

const LONGEST = 120

/** Why a form could not be read, on one line. */
export const reasonOf = (error: Error): FormTrouble => ({
  why: error.name === 'PasswordException' ? 'locked' : 'broken',
  detail: error.message.split('\n')[0]!.slice(0, LONGEST),
})
