/** Tells Excel which function each button calls. To be done at once: Excel drops clicks it knows no function for. */
export function associate(functions: ReadonlyMap<string, () => Promise<void>>): void {
  for (const [id, run] of functions) {
    // Without `completed` Excel shows the button as busy and, in the end, stops the add-in.
    Office.actions.associate(id, (event: Office.AddinCommands.Event) =>
      run().finally(() => event.completed()),
    );
  }
}
