/**
 * Nothing is changed. From here on the engine gives the work of a record to the one build that it was told of, and none to workers
 * that name no build: an earlier version would start on it and never be given anything, so it has to see that it is older.
 *
 * @public The migrator calls it by this name.
 */
export async function up(): Promise<void> {
  // See above.
}
