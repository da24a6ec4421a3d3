import { plainText } from '../../path/plainText';

const longest = 120;
/** What VS Code draws as an icon in a row of a pick; a backslash before it is taken away and leaves the text. */
const icon = /\$\([a-z\d-]+(?:~[a-z]+)?\)/gi;

/** Text of a controller or its devices as a row of a pick may show it: on one line, and nothing in it is an icon. */
export function pickText(text: string, limit = longest): string {
  return plainText(text, limit).replace(icon, '\\$&');
}

/** What is known of something, in a row's description. */
export function pickWords(parts: readonly (string | undefined)[]): string {
  return parts
    .filter(part => part !== undefined)
    .map(part => pickText(part))
    .join(' · ');
}
