/** Whether a terminal writes on a light ground or on a dark one. */
export type Ground = 'light' | 'dark'
