import { type ComingDecision, type ComingTask, type UnitFound, unitsMost } from '@khoan-viec/protocol/administration'
import { type Asker, day, text, whole } from './list.ts'

type Asked = Omit<Parameters<Asker['administration']['tree']>[0], 'under'>

/** All units of a day, each after the one it stands under; with words those that carry them, as the screen turns to a list. */
export const tree = whole<UnitFound>(
  async (as, { text: words, ...asked }: Asked & { readonly text?: string }) =>
    words ? as.administration.units({ ...asked, text: words, most: unitsMost }) : await branch(as, asked, []),
  [
    { name: 'name', width: 36, cell: ({ unit }) => text(unit.name) },
    { name: 'kind', width: 20, cell: ({ unit }, { terms }) => text(terms.unitKind[unit.kind]) },
    { name: 'under', width: 48, cell: ({ path }) => text(path.map(({ name }) => name).join(' › ')) },
    { name: 'code', width: 20, cell: ({ unit }) => text(unit.code) },
    { name: 'from', width: 12, cell: ({ unit }) => day(unit.from) },
  ],
)

/** As the screen opens it, branch by branch. */
async function branch(as: Asker, asked: Asked, path: UnitFound['path']): Promise<readonly UnitFound[]> {
  const found: UnitFound[] = []
  const above = path.at(-1)
  for (const { unit, under } of await as.administration.tree(above ? { ...asked, under: above.code } : asked)) {
    found.push({ unit, path })
    if (under > 0) found.push(...(await branch(as, asked, [...path, { code: unit.code, name: unit.name }])))
  }
  return found
}

type Work = { readonly decision: ComingDecision; readonly task: ComingTask | undefined }

/** Decisions still to take effect, and what is to become of each open task; one without work has a line of its own. */
export const coming = whole<Work>(
  async (as) =>
    (await as.administration.coming()).flatMap((decision): readonly Work[] =>
      decision.work.length === 0 ? [{ decision, task: undefined }] : decision.work.map((task) => ({ decision, task })),
    ),
  [
    { name: 'decision', width: 24, cell: ({ decision }) => text(decision.decision.number) },
    { name: 'body', width: 28, cell: ({ decision }) => text(decision.decision.body) },
    { name: 'from', width: 12, cell: ({ decision }) => day(decision.from) },
    { name: 'title', width: 60, cell: ({ task }) => text(task?.title) },
    { name: 'unit', width: 28, cell: ({ task }) => text(task?.unitName) },
    { name: 'becomes', width: 28, cell: ({ task }, { value }) => task && text(value.becoming[task.becomes]) },
    { name: 'receivers', width: 40, cell: ({ task }) => task && text(task.to.join('; ')) },
  ],
)
