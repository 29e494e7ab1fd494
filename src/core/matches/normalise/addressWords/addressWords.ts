/** Words of addresses in one language: lines of `what it becomes: how people write it`, folded. */
export interface AddressWords {
  /** Kinds of streets and the like, shortened alike. */
  readonly kinds: string;
  /** What stands in front of a house number. */
  readonly house: string;
  /** What stands in front of a flat or an office. */
  readonly flat: string;
  /** What stands in front of a part of the house number. */
  readonly block: string;
  /** What stands in front of a town, a district or a region. */
  readonly place: string;
  /** Countries: dropped. */
  readonly countries: string;
}
