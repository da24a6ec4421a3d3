import { plainText } from './plainText';
import { present } from './present';

/**
 * What a person has noted of a trace on this machine. It is theirs: no run changes it, and no export has it.
 */
export interface Annotations {
  /** Kept on top of the history, and never deleted to keep it short. */
  readonly pinned?: true;
  /** What they call it, at most `maxLabelLength` characters in one line. */
  readonly label?: string;
  /** At most `maxNoteLength` characters in one line. */
  readonly note?: string;
}

export const maxLabelLength = 80;
export const maxNoteLength = 500;

/** What a person changes of their annotations: what is not named stays, `undefined` takes it away. */
export type AnnotationChange = { readonly [K in keyof Annotations]?: Annotations[K] | undefined };

/** Annotations, some of them changed. */
export function changeAnnotations(kept: Annotations, change: AnnotationChange): Annotations {
  return present({ ...annotationsOf(kept), ...change });
}

/** The annotations among other fields. */
export function annotationsOf({ pinned, label, note }: Annotations): Annotations {
  return present({ pinned, label, note });
}

/** The same thing with these annotations in place of its own. */
export function annotated<T extends Annotations>(value: T, { pinned, label, note }: Annotations): T {
  return present({ ...value, pinned, label, note }) as unknown as T;
}

/** A label or note as it may be kept and shown: one line without what cannot be seen; undefined when nothing is left. */
export function annotationText(text: string | undefined, limit: number): string | undefined {
  const line =
    text
      ?.slice(0, limit * 4)
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  return line === '' ? undefined : plainText(line, limit);
}
