import { plainText } from '../plainText';

/**
 * Text for a quoted Mermaid label that shows exactly it. Mermaid knows `#35;` for a character by its number (its
 * documentation: flowchart syntax, "Entity codes to escape characters"); everything but letters, digits and a few
 * harmless marks is written so: quotes, brackets, `#`, HTML, icons (`fa:fa-car`), and the Markdown it reads in labels.
 */
export function mermaidText(text: string, limit = 60): string {
  return plainText(text, limit)
    .replace(/[^\p{L}\p{M}\p{N} .,/?-]/gu, entity)
    .replace(/^(\s*)-/, '$1#45;')
    .replace(/^(\s*\d+)\.(?=\s|$)/, '$1#46;')
    .replace(/www\./gi, found => found.replace('.', '#46;'));
}

function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}
