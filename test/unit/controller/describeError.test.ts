import assert from 'node:assert/strict';
import {
  ControllerError,
  type ControllerErrorDetails,
  type ControllerErrorKind,
} from '../../../src/controller/controllerError';
import {
  controllerErrorDetails,
  controllerErrorKind,
  describeControllerError,
} from '../../../src/controller/describeError';
import { english } from '../../../src/path/message';

const context = { name: 'lab', host: 'dnac.example', username: 'noc' };
const sentence = (error: unknown): string => english(describeControllerError(error, context));

describe('An error in words', () => {
  const cases: readonly (readonly [ControllerErrorKind, ControllerErrorDetails, string])[] = [
    ['nameNotResolved', {}, 'dnac.example cannot be resolved. Are you on the VPN?'],
    ['unreachable', { reason: 'connection refused' }, 'lab cannot be reached (connection refused).'],
    ['noAnswer', { timeoutMs: 10_000 }, 'lab did not answer within 10 s.'],
    [
      'certificate',
      { reason: 'expired' },
      'The certificate of lab is not trusted by this machine (expired).',
    ],
    ['plainHttp', {}, 'lab is not asked over plain http; use https.'],
    ['signInRefused', { status: 401 }, 'User name or password was refused by lab.'],
    [
      'signInRefused',
      { status: 401, reason: 'its own new token was refused' },
      'lab accepted the sign-in but then refused its own token (HTTP 401).',
    ],
    [
      'signInUnsupported',
      { reason: 'AES credentials' },
      'lab wants a sign-in that this tool does not speak (AES credentials).',
    ],
    ['noToken', {}, 'lab accepted the sign-in but sent no token.'],
    ['forbidden', { purpose: 'start' }, "'noc' may read traces but not start them on lab (HTTP 403)."],
    ['forbidden', { purpose: 'list' }, "'noc' may not read this on lab (HTTP 403)."],
    [
      'notFound',
      { purpose: 'poll' },
      'The controller no longer has this trace; the local copy is still here.',
    ],
    [
      'notFound',
      { purpose: 'detect', status: 404, contentType: 'application/json' },
      'lab answered something that is not the path trace API (HTTP 404, application/json).',
    ],
    [
      'notTheApi',
      { status: 200, contentType: 'text/html' },
      'lab answered something that is not the path trace API (HTTP 200, text/html).',
    ],
    ['notTheApi', {}, 'lab answered something that is not the path trace API (no readable answer).'],
    ['rateLimited', { status: 429 }, 'lab asks for fewer requests (HTTP 429).'],
    ['server', { status: 500, reason: 'Too many' }, 'lab answered with an error (HTTP 500: Too many).'],
    ['server', { status: 502 }, 'lab answered with an error (HTTP 502).'],
    ['server', { reason: 'No such host' }, 'lab could not do it: No such host'],
    [
      'macUnsupported',
      { purpose: 'start' },
      'lab cannot tell hosts apart by MAC address (Catalyst Center 3.2.1 and later can); trace without one.',
    ],
    ['aborted', {}, 'Cancelled.'],
  ];
  for (const [kind, details, words] of cases) {
    it(`says: ${words}`, () => assert.equal(sentence(new ControllerError(kind, details)), words));
  }

  it('is unexpected, and still one line, when it is of another kind', () => {
    assert.equal(sentence(new Error('Bad luck\n  at a stack')), 'Something unexpected went wrong: Bad luck');
    assert.equal(sentence({ an: 'object' }), 'Something unexpected went wrong: no reason given');
    assert.equal(sentence(undefined), 'Something unexpected went wrong: no reason given');
    assert.equal(sentence('a text'), 'Something unexpected went wrong: a text');
  });

  it('is told apart by its kind, whichever bundle its class came from', () => {
    class ControllerErrorOfAnotherBundle extends Error {
      override readonly name = 'ControllerError';
      readonly kind = 'forbidden';
      readonly details = { status: 403 };
    }
    const error = new ControllerErrorOfAnotherBundle();
    assert.equal(controllerErrorKind(error), 'forbidden');
    assert.deepEqual(controllerErrorDetails(error), { status: 403 });
    assert.equal(controllerErrorKind(new Error('other')), undefined);
    assert.deepEqual(controllerErrorDetails(null), {});
  });
});
