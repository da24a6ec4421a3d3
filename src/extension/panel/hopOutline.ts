import type { Hop } from '../../path/hop';
import { plainText } from '../../path/plainText';

/** All that is known of a hop as indented text, one fact a line, for a ticket or a mail. Ends in a line feed. */
export function hopOutline(hop: Hop, position: number): string {
  return `hop: ${position + 1}\n${outline({ ...hop, raw: undefined }, '')}`;
}

function outline(value: object, indent: string): string {
  const facts = Object.entries(value).map(([name, fact]: [string, unknown]) =>
    line(name, said(fact), indent),
  );
  return facts.join('');
}

function line(name: string, value: unknown, indent: string): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(one => line(name, said(one), indent)).join('');
  if (typeof value !== 'object')
    return `${indent}${name}: ${plainText(typeof value === 'string' ? value : JSON.stringify(value))}\n`;
  const inner = outline(value, `${indent}  `);
  return inner === '' ? '' : `${indent}${name}:\n${inner}`;
}

/** A statistic is its value; one that was not asked for says nothing; any other is its state. */
function said(fact: unknown): unknown {
  if (typeof fact !== 'object' || fact === null || !('kind' in fact)) return fact;
  switch (fact.kind) {
    case 'value':
      return 'value' in fact ? fact.value : undefined;
    case 'notAsked':
    case 'notApplicable':
      return undefined;
    case 'arriving':
    case 'missing':
      return fact.kind;
    default:
      return fact;
  }
}
