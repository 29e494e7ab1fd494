import type { StoredAnswer } from "../../core/merges/rowIdentity";
import type { MemoryChange } from "../../core/plan/plan";
import { remembered } from "../../workbook/memory";
import type { WorkbookName } from "../../workbook/port";

const memoryKey = "duplicateAnswers";

/** What the user has said of pairs, in whatever run. */
export function storedAnswers(names: readonly WorkbookName[]): readonly StoredAnswer[] {
  const text = remembered(names, memoryKey);
  return text === undefined ? [] : (JSON.parse(text) as readonly StoredAnswer[]);
}

/** Remembers the answers for ever; nothing where there are none. */
export function rememberAnswers(answers: readonly StoredAnswer[]): readonly MemoryChange[] {
  return answers.length === 0 ? [] : [{ kind: "memory", key: memoryKey, value: JSON.stringify(answers) }];
}
