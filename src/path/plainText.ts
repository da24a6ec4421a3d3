/**
 * What a terminal or an editor would obey or hide instead of show: control characters (ANSI escapes begin with one),
 * format characters (bidi overrides, zero-width, tags), line separators, lone surrogates, and the Hangul fillers.
 */
const unshown = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;

/**
 * Text of a controller or a file as it may be shown anywhere: what cannot be seen is written as an escape (`\x1b`,
 * `\u202e`), and at most `limit` characters are kept, the last of them `…` if something was cut. Applying it twice
 * changes nothing.
 */
export function plainText(text: string, limit = 200): string {
  const shown = Array.from(text.slice(0, limit * 2 + 2).replace(unshown, escaped));
  return shown.length > limit ? `${shown.slice(0, limit - 1).join('')}…` : shown.join('');
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}
