import { createContext, createMemo, useContext, type JSX } from 'solid-js'

/** The few words that components say by themselves. The application gives them in the reader's language. */
export interface UiWords {
  close: string
  cancel: string
  optional: string
  search: string
  searching: string
  nothingFound: string
  searchFailed: string
  today: string
  previousPage: string
  nextPage: string
  rows: (from: number, to: number, total: number) => string
  sortedUp: string
  sortedDown: string
  sortBy: (column: string) => string
  loading: string
  chooseFile: string
  chooseDate: string
  /** How a day is typed, such as dd/mm/yyyy. */
  datePattern: string
  /** What was typed is no day that exists. */
  noDay: string
  dropFile: string
  remove: (name: string) => string
  step: (number: number, total: number) => string
  number: (value: number) => string
  date: (iso: string) => string
  month: (index: number) => string
  done: string
  current: string
  upcoming: string
}

const WordsContext = createContext<() => UiWords>()

export function UiWordsProvider(props: { words: UiWords; children: JSX.Element }) {
  const words = createMemo(() => props.words)
  return <WordsContext.Provider value={words}>{props.children}</WordsContext.Provider>
}

/** Reads the words reactively. Throws when no provider stands above, which is a mistake in the program. */
export function useUiWords(): () => UiWords {
  const words = useContext(WordsContext)
  if (!words) throw new Error('UiWordsProvider is missing')
  return words
}
