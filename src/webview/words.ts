import type { Message } from '../path/message';
import { pageMessages, type PageStringId } from '../path/pageMessages';

/** Fills one of the page's own strings in the reader's language; a missing argument leaves its placeholder. */
export type Say = (id: PageStringId, args?: Readonly<Record<string, string | number>>) => string;

/** The page's own words, from the table that came with the view. */
export function sayWith(strings: Readonly<Record<PageStringId, string>>): Say {
  return (id, args = {}) =>
    strings[id].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(Object.hasOwn(args, name) ? args[name] : whole),
    );
}

/** A count or an age in the page's words. */
export function sayUnit(say: Say, { id, args }: Message): string {
  const plain = Object.entries(args).filter(([, value]) => typeof value !== 'object');
  return isPageString(id) ? say(id, Object.fromEntries(plain) as Record<string, string | number>) : id;
}

function isPageString(id: string): id is PageStringId {
  return Object.hasOwn(pageMessages, id);
}
