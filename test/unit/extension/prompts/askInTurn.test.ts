import assert from 'node:assert/strict';
import { askInTurn, type Answer, type Step } from '../../../../src/extension/prompts/answer';

type Draft = readonly string[];

/** Steps that answer by a script and write down what they were shown. */
function scripted(answers: readonly Answer<string>[]): { steps: Step<Draft>[]; seen: string[] } {
  const queue = [...answers];
  const seen: string[] = [];
  const step: Step<Draft> = (draft, { title, step: number, totalSteps }) => {
    seen.push(`${title} ${number}/${totalSteps} ${draft.join(',')}`.trim());
    const answer = queue.shift() ?? { kind: 'left' as const };
    return Promise.resolve(
      answer.kind === 'value' ? { kind: 'value', value: [...draft, answer.value] } : answer,
    );
  };
  return { steps: [step, step], seen };
}

const value = (text: string): Answer<string> => ({ kind: 'value', value: text });

describe('askInTurn', () => {
  it('asks one question after another, with step numbers', async () => {
    const { steps, seen } = scripted([value('a'), value('b')]);
    assert.deepEqual(await askInTurn('T', [], steps), ['a', 'b']);
    assert.deepEqual(seen, ['T 1/2', 'T 2/2 a']);
  });

  it('goes back with what was answered', async () => {
    const { steps, seen } = scripted([value('a'), { kind: 'back' }, value('b'), value('c')]);
    await askInTurn('T', [], steps);
    assert.deepEqual(seen, ['T 1/2', 'T 2/2 a', 'T 1/2 a', 'T 2/2 a,b']);
  });

  it('goes on from the numbers of questions that the first one asked beside its own', async () => {
    const { steps, seen } = scripted([value('a'), { kind: 'back' }]);
    await askInTurn('T', [], steps, draft => draft.length);
    assert.deepEqual(seen, ['T 1/2', 'T 3/3 a', 'T 1/2 a']);
  });

  it('stays at the first question when there is none before', async () => {
    const { steps, seen } = scripted([{ kind: 'back' }]);
    await askInTurn('T', [], steps);
    assert.deepEqual(seen, ['T 1/2', 'T 1/2']);
  });

  it('is undefined when the person leaves', async () => {
    assert.equal(await askInTurn('T', [], scripted([value('a'), { kind: 'left' }]).steps), undefined);
  });
});
