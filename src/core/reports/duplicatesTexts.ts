import type { FieldId } from "../matches/compare/comparison";

/** Texts of the sheet *Duplicates*. */
export type DuplicatesKey =
  | "report.dayFormat"
  | `report.segments.${"madeBy" | "version"}`
  | `report.duplicates.${
      | "sheet"
      | "title"
      | "headline"
      | "nothing"
      | "howToRead"
      | "clusters"
      | "doubtful"
      | "doubtfulNote"
      | "more"
      | "cluster"
      | "row"
      | "otherRow"
      | "id"
      | "name"
      | "otherName"
      | "probability"
      | "clusterProbability"
      | "households"}`
  | `duplicates.field.${FieldId | "household"}`;
