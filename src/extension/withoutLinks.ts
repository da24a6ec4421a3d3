/**
 * A text as a notification, or what an input says below itself, may show it. There VS Code makes `[text](command:…)` a
 * link that runs the command, and names and reasons may come from a controller, a file or a folder: a space keeps the two
 * apart.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
