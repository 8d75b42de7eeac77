import { UiWordsProvider } from '@khoan-viec/ui/words'
import { Router } from '@solidjs/router'
import { QueryClientProvider } from '@tanstack/solid-query'
import { queries } from '../api/index.ts'
import { wordsOfUi } from '../words/index.ts'
import { routes } from './routes.ts'
import { ClockProvider, LiveSession } from './session/index.ts'
import { Frame } from './shell/frame.tsx'

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LiveSession>
        <ClockProvider>
          <UiWordsProvider words={wordsOfUi()}>
            <Router root={Frame}>{routes}</Router>
          </UiWordsProvider>
        </ClockProvider>
      </LiveSession>
    </QueryClientProvider>
  )
}
