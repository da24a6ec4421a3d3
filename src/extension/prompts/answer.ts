/** What became of one question: an answer, a step back, or the person left (say nothing then). */
export type Answer<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'back' } | { readonly kind: 'left' };

/** Where a question stands in its row; from the second step on there is a Back button. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** The place of a question that stands alone. */
export function alone(title: string): Place {
  return { title, step: 1, totalSteps: 1 };
}

/** What a quick input shows of a place: a question that stands alone has no number. */
export function numbered(place: Place): Partial<Place> {
  return place.totalSteps === 1 ? { title: place.title } : place;
}

/** One question: takes what is known so far and gives back a fuller draft. */
export type Step<Draft> = (draft: Draft, place: Place) => Promise<Answer<Draft>>;

/**
 * Asks the questions one after another. Back returns to the question before; it finds in the draft what was answered
 * there. Resolves to undefined when the person leaves. `moreSteps` tells how many questions the first step asked beside
 * its own, so that the numbers go on from there.
 */
export async function askInTurn<Draft>(
  title: string,
  first: Draft,
  steps: readonly Step<Draft>[],
  moreSteps: (draft: Draft) => number = () => 0,
): Promise<Draft | undefined> {
  let draft = first;
  let index = 0;
  for (let step = steps[0]; step !== undefined; step = steps[index]) {
    const more = index === 0 ? 0 : moreSteps(draft);
    const place = { title, step: index + more + 1, totalSteps: steps.length + more };
    const answer = await step(draft, place);
    if (answer.kind === 'left') return undefined;
    if (answer.kind === 'value') draft = answer.value;
    index = answer.kind === 'value' ? index + 1 : Math.max(0, index - 1);
  }
  return draft;
}

/** The same answer with its value made into another. */
export function mapAnswer<T, U>(answer: Answer<T>, make: (value: T) => U): Answer<U> {
  return answer.kind === 'value' ? { kind: 'value', value: make(answer.value) } : answer;
}
