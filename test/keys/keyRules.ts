/** A rule of a keybindings document: `ctrl+k h` runs a command where a condition holds. */
export interface KeyRule {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** The rules of VS Code's default keybindings document, which goes on with comments after them. */
export function rulesIn(text: string): readonly KeyRule[] {
  const rules = text.slice(text.indexOf('['), text.indexOf('\n]') + 2);
  return JSON.parse(rules) as readonly KeyRule[];
}

/** The rules that would be shadowed by another, or shadow it: the same keys, or the first of them, at the same place. */
export function collisions(rule: KeyRule, others: readonly KeyRule[]): readonly KeyRule[] {
  return others.filter(other => shareKeys(rule.key, other.key) && canBothHold(rule.when, other.when));
}

function shareKeys(first: string, second: string): boolean {
  return `${first} `.startsWith(`${second} `) || `${second} `.startsWith(`${first} `);
}

/** VS Code writes a condition as alternatives, each of which is a list of what has to be so. */
function canBothHold(first = 'true', second = 'true'): boolean {
  return first.split(' || ').some(one => second.split(' || ').some(another => areCompatible(one, another)));
}

function areCompatible(first: string, second: string): boolean {
  const terms = [...first.split(' && '), ...second.split(' && ')].map(termOf);
  return !terms.some(
    term => (term.text === 'false' && !term.isDenied) || terms.some(other => contradict(term, other)),
  );
}

interface Term {
  readonly text: string;
  readonly isDenied: boolean;
}

/** Of `view != 'a'` and `view == 'a'`, and of `!focus` and `focus`, the text is the same. */
function termOf(text: string): Term {
  if (text.includes(' != ')) return { text: text.replace(' != ', ' == '), isDenied: true };
  return text.startsWith('!') ? { text: text.slice(1), isDenied: true } : { text, isDenied: false };
}

function contradict(first: Term, second: Term): boolean {
  return first.text === second.text && first.isDenied !== second.isDenied;
}
