import type { Params } from "./errors";

/**
 * Gives a text in the user's language, its placeholders filled and its plural form chosen by `params.count`.
 *
 * The core names texts by key and never words them; each module exports the union of its keys.
 */
export type Say<Key extends string> = (key: Key, params?: Params) => string;
