import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');
const ours = [...Object.keys(texts('l10n/bundle.l10n.json')), ...Object.values(texts('package.nls.json'))];
const german = [
  ...Object.values(texts('l10n/bundle.l10n.de.json')),
  ...Object.values(texts('package.nls.de.json')),
];
const placeholder = /\{\w+\}/;
/** A sentence that went past the tables gives itself away by these; none of them is a German word. */
const englishWords = /(?<![\w-])(the|and|of|with|is|are|not|from|for|this|that|your|its|has|by)(?![\w-])/i;

const germanLines = german.flatMap(lines);

/** What of ours tells an English window: what has words that no German text has as well. */
const telling = ours
  .flatMap(lines)
  .filter(text => text.split(placeholder).some(isEnglishAlone))
  .map(patternOf);

/** Those of the texts on a screen that are English, and the extension's to translate. */
export function englishIn(shown: readonly string[]): readonly string[] {
  return shown.filter(text => englishWords.test(text) || telling.some(pattern => pattern.test(text)));
}

function isEnglishAlone(words: string): boolean {
  if (!/[a-z]{2}/i.test(words)) return false;
  const pattern = patternOf(words.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  return !germanLines.some(text => pattern.test(text));
}

/** The English text as a part of what stands on the screen, with anything in its placeholders. */
function patternOf(text: string): RegExp {
  const parts = text.split(placeholder).map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\d-])${parts.join('.+?')}(?![\p{L}\d-])`, 'u');
}

/** Each line stands alone on the screen, without its icon; a link shows its words. */
function lines(text: string): readonly string[] {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '\n$1\n')
    .replaceAll(/\$\([a-z~-]+\)|[*`]/g, '\n')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.length > 1);
}

function texts(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
}
