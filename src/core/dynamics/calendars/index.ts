// One line per calendar.
export { cz } from "./cz";
export { international } from "./international";
export { ru } from "./ru";
