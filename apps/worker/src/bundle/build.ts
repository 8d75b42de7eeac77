import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleAt } from './bundle-at.ts'
import { BUNDLE_FILE } from './bundle-file.ts'

// Bundled when the product is built: in service no webpack is loaded.
const root = fileURLToPath(new URL('../../../..', import.meta.url))
const code = await bundleAt(root, fileURLToPath(import.meta.resolve('@khoan-viec/workflows/bundle')))
await mkdir(dirname(BUNDLE_FILE), { recursive: true })
await writeFile(BUNDLE_FILE, code)
