import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BoardContent } from '@khoan-viec/protocol/board'
import { at, CYCLE, type Town } from '../../testing/index.ts'

/** A board of each form, published. */
export async function publishBoards(town: Town): Promise<void> {
  const task = { task: 'qv-1', unit: 'xã Quỳnh Vinh', title: 'Cấp giấy', deadline: '2024-10-31', progress: 0 }
  const level = { subject: 'qv', name: 'Đảng ủy xã Quỳnh Vinh', unit: 'qv', kind: 'COLLECTIVE', level: 'GOOD' } as const
  await publish(town, { kind: 'TERM', year: 2024, rows: [{ ...task, light: 'GREY', outcome: null }] })
  await publish(town, { kind: 'LEVELS', year: 2024, rows: [level] })
}

async function publish(town: Town, content: BoardContent): Promise<void> {
  const hash = content.kind === 'LEVELS' ? 'c'.repeat(64) : 'b'.repeat(64)
  await mkdir(join(town.folder, 'papers'), { recursive: true })
  await writeFile(join(town.folder, 'papers', `${hash}.json`), JSON.stringify(content))
  const command = { type: 'publish-board', kind: content.kind, title: 'Bảng việc khó', content: hash }
  await town.act(`cycle/${CYCLE}`, command, at('2024-12-27'), 'office')
}
