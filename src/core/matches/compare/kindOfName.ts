import type { Comparison } from "./comparison";

/** A person is no organisation, though they may share a phone. */
export const kindOfName: Comparison = {
  id: "kindOfName",
  isPersonal: true,
  levels: [
    { id: "differs", same: 0.02 },
    { id: "same", same: 0.98 },
  ],
  open({ people, organisations, rowCount }) {
    const ofOrganisations = organisations?.codes;
    if (!people || !ofOrganisations?.some((code) => code !== 0)) return undefined;
    const kinds = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const isPerson = people.given.whole[row] > 0 || people.surname.whole[row] > 0;
      kinds[row] = ofOrganisations[row] > 0 ? 2 : isPerson ? 1 : 0;
    }
    return {
      slots: [kinds],
      firstTellsMissing: true,

      valueCount: 1,
      eachValue() {},
      compare(records, one, other) {
        if (records[one] === 0 || records[other] === 0) return 0;
        return records[one] === records[other] ? 2 : 1;
      },
    };
  },
};
