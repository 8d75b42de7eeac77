import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode } from '@temporalio/worker'
import { BUNDLE_FILE } from './bundle-file.ts'

// Bundled when the product is built: in service no webpack is loaded.
const workflowsPath = fileURLToPath(import.meta.resolve('@khoan-viec/workflows/bundle'))
const { code } = await bundleWorkflowCode({ workflowsPath })
await mkdir(dirname(BUNDLE_FILE), { recursive: true })
await writeFile(BUNDLE_FILE, code)
