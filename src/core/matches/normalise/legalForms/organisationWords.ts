/** Folded words that tell organisations from people, of one language, parted by spaces. */
export interface OrganisationWords {
  /** Legal forms: they say nothing of which organisation it is. */
  readonly forms: string;
  /** What stands beside a person who trades alone. */
  readonly ofPersons: string;
  /** What organisations call themselves; part of the name. */
  readonly kinds: string;
}
