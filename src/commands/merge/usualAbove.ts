/** The probability from which on rows are merged without being asked about. */
export const usualAbove = 0.99;
