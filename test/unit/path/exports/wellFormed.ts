/** Any character that XML may hold. */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const name = '[A-Za-z][\\w-]*';
const tag = new RegExp(
  `<(/?)(${name})((?: ${name}="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)(/?)>`,
  'g',
);

/**
 * What is not well-formed about a text as XML, for files that need no more of it than elements, attributes in double
 * quotes, and five entities; undefined if nothing.
 */
export function xmlProblem(text: string): string | undefined {
  if (!allowed.test(text)) return 'a character that XML cannot hold';
  const between = text.replace(tag, '\u0001');
  const loose = /[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.exec(between);
  if (loose !== null) return `loose: ${between.slice(loose.index, loose.index + 60)}`;
  const open: string[] = [];
  for (const [whole, closes, element = '', , empty] of text.matchAll(tag)) {
    if (closes === '/' && open.pop() !== element) return `closes what is not open: ${whole}`;
    if (closes === '' && empty === '') open.push(element);
  }
  return open.length === 0 ? undefined : `not closed: ${open.join(' ')}`;
}
