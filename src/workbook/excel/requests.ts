/** What readers of one context have in common: those that start together share their requests to Excel. */
export interface Requests {
  readonly context: Excel.RequestContext;
  /** Sends what all readers have queued by the end of this turn, in one request. */
  sync(): Promise<void>;
}

/** For readers that work one after the other. */
export const ownRequests = (context: Excel.RequestContext): Requests => ({
  context,
  sync: () => context.sync(),
});

export function sharedRequests(context: Excel.RequestContext): Requests {
  let next: Promise<void> | undefined;
  return {
    context,
    sync() {
      next ??= endOfTurn().then(() => {
        next = undefined;
        return context.sync();
      });
      return next;
    },
  };
}

/** After all that is ready to run has run. A timer would do as well, but browsers make timers in a row wait. */
function endOfTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
