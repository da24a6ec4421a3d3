import assert from 'node:assert/strict';
import {
  controllerState,
  followControllerState,
  type ControllerState,
} from '../../../../src/extension/controllers/controllerState';
import type { KnownController } from '../../../../src/extension/controllers/knownController';
import type { SignInState } from '../../../../src/extension/controllers/controllerDirectory';
import { Signal } from '../../../../src/extension/running/signal';

const ready = { signIn: 'ready', trouble: undefined } as const;
const signedOut = { signIn: 'passwordMissing', trouble: undefined } as const;
const refused = { signIn: 'refused', trouble: undefined } as const;
const unreachable = { signIn: 'ready', trouble: 'unreachable' } as const;
const changed = { signIn: 'ready', trouble: 'certificateChanged' } as const;

describe('the state of all controllers together', () => {
  const table = [
    ['none', []],
    ['ready', [ready]],
    ['ready', [signedOut, unreachable, ready]],
    ['ready', [changed]],
    ['signedOut', [signedOut]],
    ['signedOut', [refused, unreachable]],
    ['unreachable', [unreachable]],
  ] as const;
  for (const [state, controllers] of table) {
    const words = controllers.map(({ signIn, trouble }) => trouble ?? signIn).join(' and ');
    it(`is ${state} with ${words === '' ? 'none' : words}`, () => {
      assert.equal(controllerState(controllers), state);
    });
  }

  it('is told at once and after each change; what was asked before a change does not come after it', async () => {
    const lab: KnownController = { kind: 'own', name: 'lab', origin: 'https://lab.example', username: 'noc' };
    const moved = new Signal<undefined>();
    const told: ControllerState[] = [];
    const answers: ((state: SignInState) => void)[] = [];
    const directory = {
      list: () => [lab],
      signInState: () => new Promise<SignInState>(resolve => answers.push(resolve)),
      onDidChange: moved.subscribe,
    };
    const troubles = { of: () => undefined, onDidChange: new Signal<undefined>().subscribe };
    followControllerState(
      directory,
      troubles,
      state => told.push(state),
      () => assert.fail(),
    );
    moved.tell(undefined);
    const [first, second] = answers;
    second?.('ready');
    first?.('passwordMissing');
    await new Promise(resolve => setImmediate(resolve));
    assert.deepEqual(told, ['ready']);
  });
});
