/** What webpack gives a loader of itself. */
type Loading = { getOptions(): { readonly path: string; readonly name: string } }

/** For webpack: in a script the place of a file becomes a name by which it is found from beside it. */
export default function nameFromBeside(this: Loading, script: string): string {
  const { path, name } = this.getOptions()
  return script.replaceAll(JSON.stringify(path), JSON.stringify(name))
}
