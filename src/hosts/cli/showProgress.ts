import type { Progress } from "../../core/progress";
import { type Language, say } from "../../i18n";

/** Milliseconds of work before anything is shown: short runs stay quiet. */
const quietMs = 700;

/** Shows the stage on stderr, on one line that rewrites itself; nothing when stderr is no terminal. */
export function showProgress(language: Language): {
  readonly progress: Progress;
  readonly clear: () => void;
} {
  const { stderr } = process;
  const started = performance.now();
  let width = 0;
  const show = (line: string) => {
    stderr.write(`\r${line.padEnd(width)}`);
    width = line.length;
  };
  return {
    async progress(stage, share) {
      if (!stderr.isTTY || performance.now() - started < quietMs) return;
      show(`${say(language, `stage.${stage}`)} ${Math.round(share * 100)} %`);
    },
    clear() {
      if (width > 0) stderr.write(`\r${" ".repeat(width)}\r`);
    },
  };
}
