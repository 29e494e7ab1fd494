/**
 * Calls `onSeen` when somebody turns to the pane and cells have changed since it was called last. Reading a large
 * workbook after every key that is pressed would be in the user's way.
 */
export async function watchChanges(onSeen: () => void): Promise<void> {
  let isStale = false;
  const look = () => {
    if (!isStale) return;
    isStale = false;
    onSeen();
  };
  addEventListener("focus", look);
  document.documentElement.addEventListener("pointerenter", look);
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => {
      isStale = true;
    });
    await context.sync();
  });
}
