/** Customers with so many repeat orders or more are looked at together. */
export const mostRepeats = 7;
