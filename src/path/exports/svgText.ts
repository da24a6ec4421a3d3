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

/** Twice as wide as a Latin letter: Chinese, Japanese, Korean, full-width forms, pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** As much of a text as fits into a width in letters, `…` at its end if something was cut. */
export function fit(text: string, letters: number): string {
  const characters = Array.from(plainText(text, 500));
  let width = 0;
  for (const [index, character] of characters.entries()) {
    width += wide.test(character) ? 2 : 1;
    if (width > letters) return `${characters.slice(0, Math.max(0, index - 1)).join('')}…`;
  }
  return characters.join('');
}

/** A text in lines of at most so many letters, broken between words where it can be; the last is cut. */
export function lines(text: string, letters: number, most: number): readonly string[] {
  const found: string[] = [];
  let rest = plainText(text, 500);
  while (rest !== '' && found.length < most - 1) {
    const whole = fit(rest, letters);
    if (whole === rest) break;
    const cut = whole.lastIndexOf(' ', whole.length - 2);
    const end = cut > letters / 2 ? cut : whole.length - 1;
    found.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? found : [...found, fit(rest, letters)];
}
