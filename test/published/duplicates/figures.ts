/** End-to-end figures that others publish for these sets. */
export const publishedFigures = {
  "FEBRL 1": ".992 (recordlinkage, ECM, four blocking keys)",
  "FEBRL 2": ".976 (recordlinkage, ECM, four blocking keys)",
  RLdata500: ".990 (RecordLinkage)",
  fake_1000: ".862 (Splink, best threshold), .817 (recordlinkage, ECM)",
  "Fodors-Zagat": "none without labels",
} as const;
