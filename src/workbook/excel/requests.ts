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
      next ??= new Promise((resolve) => setTimeout(resolve)).then(() => {
        next = undefined;
        return context.sync();
      });
      return next;
    },
  };
}
