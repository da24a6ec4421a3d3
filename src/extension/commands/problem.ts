import type { Message } from '../../path/message';

/** A person's action cannot be done, and this sentence says why and what to do. */
export class Problem extends Error {
  readonly kind = 'problem';

  constructor(readonly sentence: Message) {
    super(sentence.id);
  }
}
