import assert from 'node:assert/strict';
import type { QuickPick, QuickPickItem } from 'vscode';
import { PickBusy, TypedLearning } from '../../../../src/extension/prompts/typedLearning';

/** As much of a quick pick as learning touches. */
interface Pick {
  value: string;
  busy: boolean;
  items: readonly QuickPickItem[];
  activeItems: readonly QuickPickItem[];
}

interface Question {
  readonly typed: string;
  readonly signal: AbortSignal;
  readonly asking: () => void;
  readonly answer: (isNew: boolean) => void;
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('Learning while a pick is open', () => {
  let pick: Pick;
  let busy: PickBusy;
  let asked: Question[];
  let labels: readonly string[];
  let draws: number;
  let learning: TypedLearning<QuickPickItem>;

  beforeEach(() => {
    pick = { value: '', busy: false, items: [], activeItems: [] };
    busy = new PickBusy(pick);
    asked = [];
    labels = ['core'];
    draws = 0;
    const show = (): void => {
      draws += 1;
      pick.items = labels.map(label => ({ label }));
      pick.activeItems = pick.items.slice(0, 1);
    };
    learning = new TypedLearning(
      pick as unknown as QuickPick<QuickPickItem>,
      busy,
      (typed, asking, signal) => new Promise(answer => asked.push({ typed, asking, signal, answer })),
      show,
    );
    show();
  });

  function type(typed: string): Question {
    pick.value = typed;
    void learning.begin();
    const question = asked.at(-1);
    assert.ok(question);
    return question;
  }

  it('is busy from the request to the answer, not during the pause before it', async () => {
    const { asking, answer } = type('core');
    assert.equal(pick.busy, false);
    asking();
    assert.equal(pick.busy, true);
    answer(false);
    await turn();
    assert.deepEqual([pick.busy, draws], [false, 1]);
  });

  it('stays busy for a row that is being taken meanwhile', async () => {
    const { asking, answer } = type('core');
    asking();
    busy.taking = true;
    answer(true);
    await turn();
    assert.equal(pick.busy, true);
    busy.taking = false;
    assert.equal(pick.busy, false);
  });

  it('ends with the next key: a late answer draws nothing and ends no other’s business', async () => {
    const first = type('co');
    first.asking();
    const second = type('core');
    assert.deepEqual([first.signal.aborted, second.signal.aborted, pick.busy], [true, false, false]);
    second.asking();
    first.asking();
    first.answer(true);
    await turn();
    assert.deepEqual([pick.busy, draws], [true, 1]);
    learning.stop();
    second.answer(true);
    await turn();
    assert.deepEqual([pick.busy, draws, second.signal.aborted], [false, 1, true]);
  });

  it('leaves the chosen row chosen when new ones come before or after it', async () => {
    labels = ['core', 'core-2'];
    type('core').answer(true);
    await turn();
    pick.activeItems = pick.items.slice(1);
    labels = ['core', 'core-1', 'core-2'];
    type('core').answer(true);
    await turn();
    assert.deepEqual(
      pick.activeItems.map(({ label }) => label),
      ['core-2'],
    );
  });
});
