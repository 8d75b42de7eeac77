import '@khoan-viec/ui/tokens.css'
import '@khoan-viec/ui/base.css'
import '../styles/fonts.css'
import { render } from 'solid-js/web'
import { App } from './app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('index.html has no place for the application')
render(() => <App />, place)
