import type { TextPlace, TextWay } from './textWays';

/** What a hover shows for an address, as Markdown: one link for each thing to ask, each to `dnac.tracePath` alone. */
export function hoverText({ pair, from, to }: TextPlace): string {
  return [...(pair === undefined ? [] : [pair]), from, to].map(link).join(' · ');
}

function link({ label, argument }: TextWay): string {
  return `[${escaped(label)}](command:dnac.tracePath?${query(argument)})`;
}

/** What follows VS Code's `command:`: the arguments as JSON. A parenthesis would end the link. */
function query(argument: TextWay['argument']): string {
  return encodeURIComponent(JSON.stringify([argument])).replace(/[()']/g, sign => `%${hex(sign)}`);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}

/** A text from outside the code, such as a translation with an address in it, says nothing to Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&');
}
