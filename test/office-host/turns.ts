/** Lets everything run that is ready to: client and host wait for nothing outside this process. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}
