import fc from 'fast-check';

/** Texts that mean something in one format or another, and would do harm where they are taken at their word. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  ']]> --> <!-- &amp; &#60;',
  '**bold** _it_ `code` [a](http://198.51.100.9) ![b](c)',
  '| a | b |\\|',
  '# head\n```\n- item\n1. one',
  'www.example.net https://example.net noc@example.net @someone $x$',
  '"]; click hop1 "javascript:alert(1)"',
  'end %%{init: {}}%% fa:fa-car #quot; #35;',
  '=HYPERLINK("http://198.51.100.9","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\uff1dcmd',
  '\t=1',
  '\r=1',
  'a;=1',
  '"a","=1"',
  '\u202egpj.exe',
  '\u001b]0;owned\u0007\u001b[31m',
  '\u0000\ufffe\uffff\ud800',
  'x'.repeat(10_000),
  '核心-Zürich-😀',
];

const pieces = [
  '<b>',
  '&',
  '&amp;',
  '"',
  "'",
  '|',
  '\\',
  '`',
  '``',
  '*',
  '_',
  '@',
  '$',
  '#',
  '# ',
  '- ',
  '1. ',
];
const more = [
  '://',
  'www.',
  '=',
  '+',
  ';',
  ',',
  '\t',
  '\r\n',
  '\n',
  '\u202e',
  '\u001b',
  '\ud800',
  'a',
  'B',
  '7',
  ' ',
];

/** Any text, and texts out of what means something somewhere. */
export const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: fc.constantFrom(...pieces, ...more), maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
