import type { Answer, AnsweredPair } from "../../core/matches/learn/answers";
import { judgedAgain, learn } from "../../core/matches/learn/learn";
import { nextQuestion } from "../../core/matches/learn/nextQuestion";
import { clusterProbability } from "../../core/merges/clusterStrength";
import type { StoredAnswer } from "../../core/merges/rowIdentity";
import type { Plan } from "../../core/plan/plan";
import { duplicates as report } from "../../core/reports";
import type { Say } from "../../core/texts";
import { say, type TextKey } from "../../i18n";
import { reportSheet } from "../reportSheet";
import type { RunCommand } from "../runCommand";
import { rememberAnswers } from "./answersMemory";
import { asOfDayOf, customerCounts, type DuplicatesBook, readDuplicates } from "./readDuplicates";
import { reportInput } from "./reportInput";
import { duplicatesResults } from "./results";
import { type ShownPair, type ShownRow, shownPair, shownRow } from "./shownRows";

export interface DuplicatesSettings {
  /** What the user said of pairs in this run; remembered for ever apart from the settings. */
  readonly answers?: readonly StoredAnswer[];
}

export interface ShownCluster {
  readonly rows: readonly ShownRow[];
  readonly probability: number;
  /** The surest first. */
  readonly pairs: readonly ShownPair[];
}

export interface DuplicatesSummary {
  /** Customers that stand in several rows. */
  readonly customers: number;
  /** Rows more than customers. */
  readonly surplusRows: number;
  readonly households: number;
  /** The first ones. */
  readonly clusters: readonly ShownCluster[];
  /** Bits with which every pair begins: the log-odds of two rows chosen blindly. */
  readonly priorBits: number;
  /** The pair whose answer would change most; absent where asking would change nothing. */
  readonly question?: ShownPair;
  /** Answers that concern rows of the sheet. */
  readonly answers: number;
}

/** What the user said of pairs in the pane and has not had searched with yet; table indexes. */
export interface AnswersQuery {
  readonly answers: readonly { readonly a: number; readonly b: number; readonly answer: Answer }[];
}

export interface AnswersView {
  readonly question?: ShownPair;
  /** Pairs that are duplicates by what was learned. */
  readonly pairs: number;
}

/** Pairs of at least this probability are duplicates: the model's own, tuned to nothing. */
const usualProbability = 0.5;

const mostClusters = 40;
const mostPairs = 12;
/** Pairs surer than this either way are not asked about. */
const doubtful = { least: 0.02, most: 0.995, count: 1500 };

/** Which rows are one customer, and why? A sheet tells; no row of the user's is changed. */
export const duplicatesRun: RunCommand<
  "duplicates",
  DuplicatesSettings,
  DuplicatesSummary,
  AnswersQuery,
  AnswersView
> = {
  id: "duplicates",
  async prepare(task, progress) {
    const book = await readDuplicates(task, task.settings.answers ?? [], usualProbability, progress);
    if (!book.tables) return { read: book.read };
    await progress("report", 0);
    const words: Say<TextKey> = (key, params) => say(task.language, key, params);
    const pairs = askable(book);
    const plan: Plan = {
      command: "duplicates",
      asOfDay: asOfDayOf(book, task.todayDay),
      basis: book.ground.basis,
      changes: [
        reportSheet(
          book.ground,
          report.id,
          words("report.duplicates.sheet"),
          report.content(reportInput(book), words),
        ),
        ...rememberAnswers(book.answers),
        book.ground.corrections,
      ],
    };
    return {
      read: book.read,
      found: {
        plan,
        counts: customerCounts(book),
        leftOut: [],
        links: [],
        summary: summaryOf(book, pairs),
        sheetKey: report.id,
        remembers: {},
        results: () => duplicatesResults(book),
        answer: (query) => viewOf(book, pairs, query),
      },
    };
  },
  again: () => ({}),
};

function summaryOf(book: DuplicatesBook, pairs: AskablePairs): DuplicatesSummary {
  const { clusters, households, model, answered } = book.duplicates;
  const question = nextQuestion(model, pairs, answered, usualProbability);
  return {
    customers: clusters.length,
    surplusRows: clusters.reduce((sum, rows) => sum + rows.length - 1, 0),
    households: households.length,
    clusters: clusters.slice(0, mostClusters).map((rows) => shownCluster(book, rows)),
    priorBits: Math.log2(model.prior / (1 - model.prior)),
    answers: answered.length,
    ...(question && { question: shownPair(book, question) }),
  };
}

function shownCluster(book: DuplicatesBook, rows: readonly number[]): ShownCluster {
  const within = new Set(rows);
  const pairs = book.duplicates.pairs.filter(({ a, b }) => within.has(a) && within.has(b));
  return {
    rows: rows.map((row) => shownRow(book, row)),
    probability: clusterProbability(rows, pairs),
    pairs: pairs
      .toSorted((one, other) => other.probability - one.probability)
      .slice(0, mostPairs)
      .map((pair) => shownPair(book, pair)),
  };
}

type AskablePairs = DuplicatesBook["duplicates"]["pairs"];

/** The most doubtful pairs; the others are clear. */
function askable({ duplicates }: DuplicatesBook): AskablePairs {
  return [...duplicates.pairs, ...duplicates.doubtful]
    .filter(({ probability }) => probability >= doubtful.least && probability <= doubtful.most)
    .sort(
      (one, other) =>
        Math.abs(one.probability - usualProbability) - Math.abs(other.probability - usualProbability),
    )
    .slice(0, doubtful.count);
}

/** What the answers given since come to: all is learned anew, in whatever order they came. */
function viewOf(book: DuplicatesBook, pairs: AskablePairs, { answers }: AnswersQuery): AnswersView {
  const { model, answered, pairs: found } = book.duplicates;
  const byRows = new Map(
    [...found, ...book.duplicates.doubtful].map((pair) => [`${pair.a} ${pair.b}`, pair]),
  );
  const given = answers.flatMap(({ a, b, answer }): AnsweredPair[] => {
    const pair = byRows.get(`${a} ${b}`);
    return pair ? [{ pair, answer }] : [];
  });
  const all = [...answered, ...given];
  const question = nextQuestion(model, pairs, all, usualProbability);
  const learned = learn(model, all);
  const said = new Map(all.map(({ pair, answer }) => [`${pair.a} ${pair.b}`, answer]));
  const isSame = (pair: AskablePairs[number]) => {
    const answer = said.get(`${pair.a} ${pair.b}`);
    if (answer === "same" || answer === "different") return answer === "same";
    return judgedAgain(learned, pair) >= usualProbability;
  };
  return {
    pairs: [...byRows.values()].filter(isSame).length,
    ...(question && {
      question: shownPair(book, { ...question, probability: judgedAgain(learned, question) }),
    }),
  };
}
