import '@khoan-viec/ui/tokens.css'
import '@khoan-viec/ui/base.css'
import '../src/styles/fonts.css'
import { UiWordsProvider } from '@khoan-viec/ui/words'
import { MemoryRouter } from '@solidjs/router'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { render } from 'solid-js/web'
import { ClockProvider, SessionProvider } from '../src/app/session/index.ts'
import { Frame } from '../src/app/shell/frame.tsx'
import { Layout } from '../src/app/shell/layout.tsx'
import { wordsOfUi } from '../src/words/index.ts'
import { Gallery } from './gallery.tsx'
import { sampleSession } from './sample-session.ts'

const place = document.getElementById('app')
if (!place) throw new Error('index.html has no place for the gallery')
render(
  () => (
    <SessionProvider value={sampleSession}>
      <ClockProvider>
        <QueryClientProvider client={new QueryClient()}>
          <UiWordsProvider words={wordsOfUi()}>
            <MemoryRouter root={Frame}>
              {{ path: '/', component: Layout, children: [{ path: '/*', component: Gallery }] }}
            </MemoryRouter>
          </UiWordsProvider>
        </QueryClientProvider>
      </ClockProvider>
    </SessionProvider>
  ),
  place,
)
