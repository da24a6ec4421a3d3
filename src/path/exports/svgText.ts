import { plainText } from '../plainText';

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that XML shows as it is; what XML cannot hold (its two non-characters, half surrogates) becomes `?`. */
export function xmlText(text: string): string {
  return plainText(text, 2000)
    .replace(/[&<>"']/g, found => special[found] ?? found)
    .replace(/[\ufffe\uffff]/g, '?');
}

/** Twice as wide as a digit: Chinese, Japanese, Korean, full-width forms, pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** About how wide a character is, in digits; nobody can measure before the picture is seen. */
function widthOf(character: string): number {
  if (wide.test(character)) return 2;
  if (/[MWm@%]/.test(character)) return 1.6;
  return /[\p{Lu}w]/u.test(character) ? 1.2 : 1;
}

/** As much of a text as fits into a width in digits, `…` at its end if something was cut. */
export function fit(text: string, digits: number): string {
  const characters = Array.from(plainText(text, 500));
  let width = 0;
  for (const [index, character] of characters.entries()) {
    width += widthOf(character);
    if (width > digits) return `${characters.slice(0, Math.max(0, index - 1)).join('')}…`;
  }
  return characters.join('');
}

/** A text in lines of at most so many digits, broken between words and parts of names where it can be; the last is cut. */
export function lines(text: string, digits: number, most: number): readonly string[] {
  const found: string[] = [];
  let rest = plainText(text, 500);
  while (rest !== '' && found.length < most - 1) {
    const whole = fit(rest, digits);
    if (whole === rest) break;
    const start = whole.slice(0, -1);
    const isWhole = /\s/.test(rest.charAt(start.length));
    const end = isWhole ? start.length : (/^.*[\s.:/-]/su.exec(start)?.[0].length ?? 0);
    const line = end > start.length / 3 ? start.slice(0, end) : start;
    found.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? found : [...found, fit(rest, digits)];
}
