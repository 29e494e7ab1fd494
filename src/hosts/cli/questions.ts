import { InputError } from "../../core/errors";
import type { Question } from "../../core/table/recognition";
import { type Language, say } from "../../i18n";

/**
 * Questions as a refusal: the command line cannot ask, so it says which option answers.
 *
 * @throws InputError `book.questions` with all questions, one a line.
 */
export function refuseQuestions(questions: readonly Question[], language: Language): void {
  if (questions.length === 0) return;
  const lines = questions.map((question) => `- ${wording(question, language)}`);
  throw new InputError("book.questions", { count: questions.length, questions: `\n${lines.join("\n")}` });
}

function wording(question: Question, language: Language): string {
  switch (question.kind) {
    case "dateOrder":
      return say(language, "cli.question.dateOrder", { ...question });
    case "whichSheet":
      return say(language, "cli.question.whichSheet", {
        option: `--${question.table}`,
        table: say(language, `columns.kind.${question.table}`),
        sheets: question.sheets.join(", "),
      });
    case "missingRole":
      return say(language, "cli.question.missingRole", about(question, language));
    case "whichColumn":
      return say(language, "cli.question.whichColumn", about(question, language));
  }
}

function about(
  { table, role, sheet, candidates }: Extract<Question, { candidates: readonly string[] }>,
  language: Language,
) {
  return {
    sheet,
    role: say(language, `role.${role}`),
    option: `${table}.${role}`,
    candidates: candidates.join(", "),
  };
}
