/**
 * Whether a folded word is a patronymic by its ending, in Cyrillic or transliterated. Some surnames end alike; only the
 * place behind a given name tells them apart.
 *
 * @example
 * isPatronymic("ивановна"); // true
 * isPatronymic("ilyich"); // true
 * isPatronymic("иванова"); // false
 */
export function isPatronymic(folded: string): boolean {
  return /.{2}(?:ович|евич|ьич|овна|евна|ична|инична|оглы|кызы)$|.{2}(?:[oey]vi(?:ch|c)|yich|[oey]vna|ichna|icna)$/.test(
    folded,
  );
}
