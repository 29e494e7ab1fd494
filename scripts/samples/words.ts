/** One word per item out of a text. */
export const words = (text: string): string[] => text.trim().split(/\s+/);

export const pad = (number: number, digits: number): string => String(number).padStart(digits, "0");
