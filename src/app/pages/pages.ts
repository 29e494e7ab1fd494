/** The pages of the pane. State lives above them, so going back and forth loses nothing. */
export type Page = "home" | "columns" | "run" | "history" | "settings" | "undo";
