import assert from 'node:assert/strict';
import type { Device } from '../../../../src/controller/controller';
import { mostDevices } from '../../../../src/controller/inventorySearch';
import { EndpointLearner, questionOf, quietMs } from '../../../../src/extension/prompts/endpointLearner';
import type { InventoryQuestion, PromptInventory } from '../../../../src/extension/prompts/promptInventory';
import { ManualClock } from '../../tracing/manualClock';

/** An inventory that answers when the test says so. */
class SlowInventory implements PromptInventory {
  readonly controller = 'lab';
  readonly asked: InventoryQuestion[] = [];
  private answer: (devices: readonly Device[] | undefined) => void = () => undefined;

  find(question: InventoryQuestion, asking: () => void) {
    asking();
    this.asked.push(question);
    return new Promise<{ readonly devices: readonly Device[] } | undefined>(resolve => {
      this.answer = devices => resolve(devices === undefined ? undefined : { devices });
    });
  }

  answers(devices: readonly Device[] | undefined): void {
    this.answer(devices);
  }

  byMac = () => Promise.reject(new Error('not asked'));
  addressesOf = () => Promise.resolve([]);
}

function devices(...names: readonly string[]): readonly Device[] {
  return names.map(name => ({ id: name, name }));
}

function isIn(learner: EndpointLearner): readonly string[] {
  return (learner.learned?.devices ?? []).map(({ id }) => id);
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('What a prompt learns while somebody types', () => {
  let clock: ManualClock;
  let inventory: SlowInventory;
  let learner: EndpointLearner;
  let busy: number;

  beforeEach(() => {
    clock = new ManualClock();
    inventory = new SlowInventory();
    learner = new EndpointLearner(inventory, clock);
    busy = 0;
  });

  function type(typed: string): { readonly done: Promise<boolean>; readonly next: () => void } {
    const key = new AbortController();
    return { done: learner.learn(typed, () => (busy += 1), key.signal), next: () => key.abort() };
  }

  async function learn(typed: string, found: readonly Device[] | undefined): Promise<boolean> {
    const { done } = type(typed);
    clock.advance(quietMs);
    await turn();
    inventory.answers(found);
    return done;
  }

  it('is asked for after a pause only, and not for a text that the next key changed', async () => {
    const first = type('co');
    clock.advance(quietMs - 1);
    first.next();
    const second = type('cor');
    clock.advance(quietMs - 1);
    await turn();
    assert.deepEqual([inventory.asked, busy], [[], 0]);
    clock.advance(1);
    await turn();
    assert.deepEqual([inventory.asked, busy], [[{ kind: 'name', text: 'cor' }], 1]);
    inventory.answers(devices('core-1'));
    assert.deepEqual([await first.done, await second.done], [false, true]);
    assert.deepEqual(isIn(learner), ['core-1']);
  });

  it('leaves out an answer that comes after the next key', async () => {
    const { done, next } = type('cor');
    clock.advance(quietMs);
    await turn();
    next();
    inventory.answers(devices('core-1'));
    assert.equal(await done, false);
    assert.deepEqual(isIn(learner), []);
  });

  it('is not asked for again where an earlier answer was whole', async () => {
    await learn('cor', devices('core-1', 'encore'));
    assert.equal(await learn('CORE-1', devices()), false);
    assert.equal(inventory.asked.length, 1);
    await learn('co', devices('core-1', 'comb'));
    assert.equal(inventory.asked.length, 2);
    assert.deepEqual(isIn(learner), ['core-1', 'encore', 'comb']);
  });

  it('is asked for again where an earlier answer was cut, or did not come', async () => {
    await learn('acc', devices(...Array.from({ length: mostDevices }, (_, index) => `acc-${index}`)));
    await learn('acc-9', devices('acc-9', 'acc-99'));
    assert.equal(inventory.asked.length, 2);
    assert.equal(await learn('wan', undefined), false);
    await learn('wan', devices());
    assert.equal(inventory.asked.length, 4);
  });

  it('tells whose address it is, once for each', async () => {
    assert.equal(await learn('10.0.0.1', devices('core-1')), true);
    assert.deepEqual(inventory.asked, [{ kind: 'owner', address: '10.0.0.1' }]);
    assert.equal(learner.learned?.holders.get('10.0.0.1')?.devices[0]?.id, 'core-1');
    assert.deepEqual(isIn(learner), []);
    await learn('10.0.0.1:22', devices());
    assert.equal(inventory.asked.length, 1);
  });

  it('is nothing without an inventory', async () => {
    const alone = new EndpointLearner(undefined, clock);
    assert.equal(await alone.learn('core', () => undefined, new AbortController().signal), false);
    assert.equal(alone.learned, undefined);
  });

  it('is asked for names, addresses and the beginnings of both, never for a MAC address', () => {
    const cases: readonly (readonly [string, InventoryQuestion | undefined])[] = [
      ['', undefined],
      ['c', undefined],
      ['co', { kind: 'name', text: 'co' }],
      [' core-1:22', { kind: 'name', text: 'core-1' }],
      ['core-', { kind: 'name', text: 'core-' }],
      ['10.1', undefined],
      ['10.1.', { kind: 'addressBegins', text: '10.1.' }],
      ['10.1.2', { kind: 'addressBegins', text: '10.1.2' }],
      ['10.1.2.', { kind: 'addressBegins', text: '10.1.2.' }],
      ['10.1.2.3:443', { kind: 'owner', address: '10.1.2.3' }],
      ['0200.5e00.53ab', undefined],
      ['02:00:5e:00:53:ab', undefined],
      ['what is this?', undefined],
    ];
    for (const [typed, question] of cases) assert.deepEqual(questionOf(typed), question, typed);
  });
});
