import { Cancelled, type Progress, type Stage } from "../../core/progress";

/** How far a long piece of work has come. */
export interface Reached {
  readonly stage: Stage;
  /** 0–1 of that stage. */
  readonly share: number;
}

export interface Cancellable {
  readonly progress: Progress;
  cancel(): void;
}

/** A `Progress` that tells `show` what it hears and stops the work at its next report once `cancel` was called. */
export function cancellable(show: (reached: Reached) => void): Cancellable {
  let isCancelled = false;
  return {
    async progress(stage, share) {
      if (isCancelled) throw new Cancelled();
      show({ stage, share });
    },
    cancel() {
      isCancelled = true;
    },
  };
}
